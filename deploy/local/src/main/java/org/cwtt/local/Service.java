package org.cwtt.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The five services, in the order in which a questionnaire flows.
public enum Service {
    INTAKE(Listener.INTAKE, true, 224),
    // It caches what it holds until the next commit, and has two producers and consumers.
    SCORING(Listener.SCORING, false, 256),
    CASE(Listener.CASE, true, 224),
    REFERRAL(Listener.REFERRAL, true, 224),
    REPORTING(Listener.REPORTING, true, 224);

    private final Listener listener;
    private final boolean database;
    private final int heapMegabytes;

    Service(Listener listener, boolean database, int heapMegabytes) {
        this.listener = listener;
        this.database = database;
        this.heapMegabytes = heapMegabytes;
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

    /// The most that its heap may take on one machine, in MiB.
    int heapMegabytes() {
        return heapMegabytes;
    }

    /// The packaged service below the checkout's root.
    Path runner(Path root) {
        return root.resolve(id() + "-service/target/quarkus-app/quarkus-run.jar");
    }
}
