package org.cwtt.local;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;

/// `provision`: makes what the services expect to find on parts that somebody else runs. What is there already stays,
/// so it can run at every start. Everything it must know comes from the environment; what is missing is said in a line.
@Command(
        name = "provision",
        description = "Makes databases, topics or schemas on parts that run elsewhere.",
        mixinStandardHelpOptions = true,
        subcommandsRepeatable = true)
final class Provision {
    private static final String DATABASE_SERVER = "CWTT_POSTGRES_URL";
    private static final String PASSWORD_OF = "CWTT_DATABASE_PASSWORD_";
    private static final String SUPERUSER = "postgres";

    private final Environment environment;

    Provision() {
        this(new Environment(System.getenv()));
    }

    Provision(Environment environment) {
        this.environment = environment;
    }

    /// A database and a user a service, with the passwords of the environment: to change one, change it there.
    @Command(
            name = "databases",
            description = {
                "A database and a user for each service, the registry and Keycloak.",
                "Reads CWTT_POSTGRES_URL (jdbc:postgresql://HOST:PORT/postgres), CWTT_POSTGRES_PASSWORD (of postgres)",
                "and CWTT_DATABASE_PASSWORD_INTAKE, _CASE, _REFERRAL, _REPORTING, _REGISTRY, _KEYCLOAK."
            })
    int databases() {
        Map<String, String> passwords = Databases.names().stream()
                .collect(Collectors.toMap(
                        name -> name, name -> environment.needed(PASSWORD_OF + name.toUpperCase(Locale.ROOT))));
        try (Connection superuser = DriverManager.getConnection(
                environment.needed(DATABASE_SERVER), SUPERUSER, environment.needed("CWTT_POSTGRES_PASSWORD"))) {
            new Databases(superuser, passwords::get).create();
        } catch (SQLException e) {
            throw new StartFailedException(DATABASE_SERVER + " does not let us in: " + e.getMessage(), e);
        }
        return said("databases", Databases.names().size());
    }

    @Command(
            name = "topics",
            description = "The topics of the catalogue, with dead letters. Reads CWTT_KAFKA_BOOTSTRAP_SERVERS.")
    int topics() {
        try (Admin admin = environment.kafka().admin()) {
            Topics.create(admin);
        }
        return said("topics", Topics.wanted().size());
    }

    @Command(
            name = "schemas",
            description = "The contract of every topic. Reads CWTT_REGISTRY_URL (.../apis/ccompat/v7).")
    int schemas() {
        return said("schemas", Subjects.register(URI.create(environment.needed("CWTT_REGISTRY_URL"))));
    }

    private static int said(String what, int number) {
        System.out.println(what + ": " + number + " are there");
        return 0;
    }
}
