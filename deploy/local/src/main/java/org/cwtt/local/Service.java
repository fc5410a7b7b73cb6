package org.cwtt.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The five services, in the order in which a questionnaire flows.
public enum Service {
    INTAKE(Listener.INTAKE, true),
    SCORING(Listener.SCORING, false),
    CASE(Listener.CASE, true),
    REFERRAL(Listener.REFERRAL, true),
    REPORTING(Listener.REPORTING, true);

    private final Listener listener;
    private final boolean database;

    Service(Listener listener, boolean database) {
        this.listener = listener;
        this.database = database;
    }

    /// The name in topics, consumer groups, databases and clients, such as `case`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Listener listener() {
        return listener;
    }

    /// True if the service owns a database, which then bears its [#id()].
    public boolean hasDatabase() {
        return database;
    }

    /// The identity provider's client by which the service calls others.
    public String client() {
        return "cwtt-" + id();
    }

    /// The service whose Maven module lies in this folder, intake if it is none of them.
    public static Service ofModule(Path folder) {
        String name = String.valueOf(folder.toAbsolutePath().getFileName());
        return Arrays.stream(values())
                .filter(service -> name.equals(service.id() + "-service"))
                .findFirst()
                .orElse(INTAKE);
    }

    /// The databases of all services.
    public static List<String> databases() {
        return Arrays.stream(values())
                .filter(Service::hasDatabase)
                .map(Service::id)
                .toList();
    }

    /// The packaged service below the checkout's root.
    Path runner(Path root) {
        return root.resolve(id() + "-service/target/quarkus-app/quarkus-run.jar");
    }
}
