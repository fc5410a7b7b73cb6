package org.cwtt.local;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The schema registry (Apicurio), kept in PostgreSQL so that schema ids outlive a restart.
final class RegistryPart {
    static final String DATABASE = "registry";

    private static final int HEAP_MB = 160;
    private static final Duration START_TIMEOUT = Duration.ofSeconds(180);

    private RegistryPart() {}

    static void start(Site site, PostgresPart postgres) {
        List<String> command = Jvm.on(site.data(), HEAP_MB)
                .startingQuickly()
                .with("--enable-native-access=ALL-UNNAMED")
                .jar(Build.apicurio().resolve("quarkus-run.jar"));
        URI probe = URI.create(url(site.ports()) + "/subjects");
        Readiness readiness = new Readiness(() -> Http.answers(probe), START_TIMEOUT);
        site.processes().start(new Launch("registry", Layer.PLATFORM, command, environment(site, postgres), readiness));
    }

    /// Where it speaks Confluent's protocol.
    static URI url(Ports ports) {
        return URI.create(ports.http(Listener.REGISTRY) + "/apis/ccompat/v7");
    }

    private static Map<String, String> environment(Site site, PostgresPart postgres) {
        Ports ports = site.ports();
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", Ports.HOST),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(ports.of(Listener.REGISTRY))),
                Map.entry("QUARKUS_MANAGEMENT_HOST", Ports.HOST),
                Map.entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.of(Listener.REGISTRY_MANAGEMENT))),
                Map.entry("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "false"),
                Map.entry("APICURIO_STORAGE_KIND", "sql"),
                Map.entry("APICURIO_STORAGE_SQL_KIND", "postgresql"),
                Map.entry("APICURIO_DATASOURCE_URL", postgres.url(DATABASE)),
                Map.entry("APICURIO_DATASOURCE_USERNAME", DATABASE),
                Map.entry("APICURIO_DATASOURCE_PASSWORD", site.secrets().databasePassword(DATABASE)),
                Map.entry("APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "1"),
                Map.entry("APICURIO_DATASOURCE_JDBC_MIN_SIZE", "1"),
                Map.entry("APICURIO_DATASOURCE_JDBC_MAX_SIZE", "8"));
    }
}
