package org.cwtt.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// All processes of one stack, by the name of the part.
final class Processes implements AutoCloseable {
    private static final int ATTEMPTS = 20;

    private final DataFolder data;
    private final Progress progress;
    private final Map<String, ChildProcess> started = new LinkedHashMap<>();
    private boolean closed;

    Processes(DataFolder data, Progress progress) {
        this.data = data;
        this.progress = progress;
    }

    /// Starts a part and waits until it is ready.
    void start(Launch launch) {
        for (int attempt = 1; ; attempt++) {
            ChildProcess child = begin(launch);
            try {
                child.awaitReady();
                child.watch(progress);
                return;
            } catch (StartFailedException e) {
                if (attempt == ATTEMPTS || !child.failedInPassing()) {
                    throw e;
                }
            }
        }
    }

    /// Starts a part that was stopped or killed, as it was started before.
    void startAgain(String name) {
        start(child(name).launch());
    }

    /// The same, with these variables besides its own.
    void startAgain(String name, Map<String, String> environment) {
        start(child(name).launch().with(environment));
    }

    void stop(String name) {
        child(name).stop();
    }

    /// As `kill -9` does.
    void kill(String name) {
        child(name).kill();
    }

    /// Process ids of what is running.
    synchronized Map<String, Long> pids() {
        Map<String, Long> pids = new LinkedHashMap<>();
        started.forEach((name, child) -> {
            if (child.isAlive()) {
                pids.put(name, child.pid());
            }
        });
        return pids;
    }

    /// Stops services before platform before database.
    @Override
    public void close() {
        for (Layer layer : List.of(Layer.values()).reversed()) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (ChildProcess child : take(layer)) {
                    threads.execute(child::stop);
                }
            }
        }
    }

    private synchronized ChildProcess begin(Launch launch) {
        if (closed) {
            throw new StartFailedException("stopped while starting");
        }
        ChildProcess child = ChildProcess.start(data, launch);
        started.put(launch.name(), child);
        return child;
    }

    private synchronized ChildProcess child(String name) {
        ChildProcess child = started.get(name);
        if (child == null) {
            throw new IllegalArgumentException("no part " + name + " among " + started.keySet());
        }
        return child;
    }

    private synchronized List<ChildProcess> take(Layer layer) {
        closed = true;
        return started.values().stream()
                .filter(child -> child.launch().layer() == layer)
                .toList();
    }
}
