package org.cwtt.local;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cwtt.local.backup.Backups;
import org.cwtt.local.backup.KafkaSource;

/// Everything that the services of one stack speak to, and how it is told to each of them.
///
/// @param realm the secrets that the realm was imported with: the site's own, or those of a shared identity provider
public record Platform(Site site, URI registry, URI oidc, Secrets realm) {
    private static final String BOOTSTRAP_SERVERS = "CWTT_KAFKA_BOOTSTRAP_SERVERS";
    private static final List<String> DEPARTMENTS = List.of("health", "education", "social-development");

    /// Where the operator of this machine reaches the broker.
    public String bootstrapServers() {
        return site.ports().address(Listener.KAFKA);
    }

    /// Where a department, a dashboard or a service reaches the broker of a stack, known by its certificate.
    public String securedServers() {
        return site.ports().address(Listener.KAFKA_SECURED);
    }

    /// The JDBC address of a database; its user bears the same name.
    public String jdbcUrl(String database) {
        return PostgresPart.url(site.ports(), database);
    }

    /// What a backup of this stack must reach.
    public Backups.Source backupSource() {
        return new Backups.Source(
                jdbcUrl(PostgresPart.SUPERUSER),
                PostgresPart.SUPERUSER,
                site.secrets().databasePassword(PostgresPart.SUPERUSER),
                PostgresPart.cluster(site),
                KafkaSource.at(bootstrapServers()));
    }

    /// The environment of one service: it gets its own secrets and nobody else's.
    public Map<String, String> environment(Service service) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("CWTT_HTTP_HOST", Ports.HOST);
        environment.put("CWTT_HTTP_PORT", Integer.toString(site.ports().of(service.listener())));
        environment.putAll(kafka(service));
        environment.put("CWTT_REGISTRY_URL", registry.toString());
        environment.put("CWTT_OIDC_URL", oidc.toString());
        environment.put("CWTT_OIDC_CLIENT_SECRET", realm.clientSecret(service.client()));
        for (Service sibling : Service.values()) {
            environment.put(
                    "CWTT_" + sibling.name() + "_URL",
                    site.ports().http(sibling.listener()).toString());
        }
        if (service.hasDatabase()) {
            environment.putAll(database(service.id()));
        }
        environment.putAll(own(service));
        return environment;
    }

    /// How the service is told of the broker.
    private Map<String, String> kafka(Service service) {
        if (site.certificates().isEmpty()) {
            return Map.of(BOOTSTRAP_SERVERS, bootstrapServers());
        }
        Map<String, String> environment = new TreeMap<>();
        environment.put(BOOTSTRAP_SERVERS, securedServers());
        environment.putAll(kafka(service, site.certificates().get().client(service.id())));
        return environment;
    }

    /// Settings of a Kafka client as variables of a service, as deploy/kubernetes has them.
    public static Map<String, String> kafka(Service service, Map<String, String> client) {
        Map<String, String> environment = new TreeMap<>();
        client.forEach((key, value) -> {
            String name = key.toUpperCase(Locale.ROOT).replace('.', '_');
            environment.put("KAFKA_" + name, value);
            if (service == Service.SCORING) {
                environment.put("QUARKUS_KAFKA_STREAMS_" + name, value);
            }
        });
        return environment;
    }

    private Map<String, String> database(String name) {
        return Map.of(
                "CWTT_DATABASE_URL", jdbcUrl(name),
                "CWTT_DATABASE_USER", name,
                "CWTT_DATABASE_PASSWORD", site.secrets().databasePassword(name));
    }

    private Map<String, String> own(Service service) {
        return switch (service) {
            case SCORING ->
                Map.of("CWTT_STATE_DIR", site.data().path("scoring-state").toString());
            case REFERRAL -> referral();
            case INTAKE, CASE, REPORTING -> Map.of();
        };
    }

    private Map<String, String> referral() {
        Map<String, String> keys = new TreeMap<>();
        // The demo and the benchmark time a submission on its way to the departments.
        keys.put("CWTT_REFERRAL_TRACE_TO_DEPARTMENTS", "true");
        for (String department : DEPARTMENTS) {
            String name = department.toUpperCase(Locale.ROOT).replace('-', '_');
            keys.put("CWTT_PAIRWISE_KEY_" + name, site.secrets().pairwiseKey(department));
        }
        return keys;
    }
}
