package org.cwtt.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The identity provider, kept in PostgreSQL; the realm is imported into an empty database.
final class KeycloakPart {
    static final String DATABASE = "keycloak";

    /// The departments' own systems, which log in with a secret.
    static final List<String> DEPARTMENT_CLIENTS =
            List.of("department-health", "department-education", "department-social-development");

    private static final int HEAP_MB = 256;
    private static final Duration START_TIMEOUT = Duration.ofSeconds(180);

    private KeycloakPart() {}

    static void start(Site site, PostgresPart postgres) {
        Path home = KeycloakHome.prepare(site.data().path("keycloak"));
        URI probe = URI.create(url(site.ports()) + "/.well-known/openid-configuration");
        Readiness readiness = new Readiness(() -> Http.answers(probe), START_TIMEOUT);
        site.processes()
                .start(new Launch(
                        "keycloak", Layer.PLATFORM, command(site, home), environment(site, postgres), readiness));
    }

    /// The realm: issuer of all tokens.
    static URI url(Ports ports) {
        return URI.create(ports.http(Listener.KEYCLOAK) + "/realms/cwtt");
    }

    /// What `kc.sh start` runs, without the shell between us and the process.
    private static List<String> command(Site site, Path home) {
        return Jvm.on(site.data(), HEAP_MB)
                .startingQuickly()
                .with("-XX:MaxMetaspaceSize=256m", "--enable-native-access=ALL-UNNAMED")
                .with("--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED")
                .with("--add-opens=java.base/java.util.concurrent=ALL-UNNAMED")
                .with("--add-opens=java.base/java.security=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
                .with("-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"))
                .with("-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                .with("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory")
                .with("-cp", home.resolve("lib/quarkus-run.jar").toString())
                .with("io.quarkus.bootstrap.runner.QuarkusEntryPoint", "start", "--optimized", "--import-realm")
                .command();
    }

    private static Map<String, String> environment(Site site, PostgresPart postgres) {
        Secrets secrets = site.secrets();
        Map<String, String> environment = new HashMap<>(Map.of(
                "KC_HTTP_ENABLED",
                "true",
                "KC_HTTP_HOST",
                Ports.HOST,
                "KC_HTTP_PORT",
                Integer.toString(site.ports().of(Listener.KEYCLOAK)),
                "KC_HOSTNAME",
                site.ports().http(Listener.KEYCLOAK).toString(),
                "KC_CACHE",
                "local",
                "KC_DB_URL",
                postgres.url(DATABASE),
                "KC_DB_USERNAME",
                DATABASE,
                "KC_DB_PASSWORD",
                secrets.databasePassword(DATABASE),
                "KC_DB_POOL_MAX_SIZE",
                "10"));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdminPassword());
        environment.put("CWTT_DEMO_CLIENT", "true");
        environment.put("CWTT_DEMO_PASSWORD", secrets.demoPassword());
        for (Service service : Service.values()) {
            environment.put("CWTT_CLIENT_SECRET_" + service.name(), secrets.clientSecret(service.client()));
        }
        for (String client : DEPARTMENT_CLIENTS) {
            String name = client.toUpperCase(Locale.ROOT).replace('-', '_');
            environment.put("CWTT_CLIENT_SECRET_" + name, secrets.clientSecret(client));
        }
        return environment;
    }
}
