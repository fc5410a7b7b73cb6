package org.cwtt.system;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.cwtt.local.Service;
import org.cwtt.local.Stack;

/// Where one running platform is reached, by its front doors and, for the oracle, behind them.
///
/// @param services root of each service, by module name without `-service`: intake, scoring, case, referral, reporting
/// @param realm the identity provider's realm
/// @param registry root of the Confluent schema-registry protocol
/// @param databases by service
/// @param logs folder with what every process wrote
public record Installation(
        Map<String, URI> services, URI realm, URI registry, String kafka, Map<String, Database> databases, Path logs) {

    /// The platform that a launcher runs on this machine.
    public static Installation of(Stack stack) {
        Map<String, URI> services = new HashMap<>();
        Map<String, Database> databases = new HashMap<>();
        for (Service service : Service.values()) {
            services.put(service.id(), stack.url(service));
        }
        for (String name : Service.databases()) {
            databases.put(name, database(stack, name));
        }
        return new Installation(
                Map.copyOf(services),
                stack.platform().oidc(),
                stack.platform().registry(),
                stack.platform().bootstrapServers(),
                Map.copyOf(databases),
                stack.platform().site().data().path("logs"));
    }

    /// A database on the launcher's server, as its user of the same name; `postgres` is the superuser.
    public static Database database(Stack stack, String name) {
        return new Database(
                stack.platform().jdbcUrl(name), name, stack.secrets().databasePassword(name));
    }

    /// How to connect to one database.
    public record Database(String url, String user, String password) {}

    /// An address in a service, such as `at("intake", "/v1/children")`.
    public URI at(String service, String path) {
        URI root = services.get(service);
        if (root == null) {
            throw new IllegalArgumentException("No service " + service);
        }
        return URI.create(root + path);
    }

    /// The database of a service.
    public Database database(String service) {
        Database database = databases.get(service);
        if (database == null) {
            throw new IllegalArgumentException("No database of " + service);
        }
        return database;
    }
}
