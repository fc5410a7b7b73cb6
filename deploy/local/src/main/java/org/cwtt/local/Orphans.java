package org.cwtt.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// Ends what a launcher that was itself killed has left running on a data folder.
final class Orphans {
    private static final long PATIENCE_SECONDS = 10;

    private Orphans() {}

    static void end(DataFolder data, Progress progress) {
        List<ProcessHandle> left = data.pidFiles().stream()
                .flatMap(file -> process(file).stream())
                .filter(process -> isOurs(process, data))
                .toList();
        if (!left.isEmpty()) {
            progress.say("ending %d processes that an earlier run has left".formatted(left.size()));
            left.forEach(ProcessHandle::destroy);
            left.forEach(Orphans::awaitEnd);
        }
        data.forgetPids();
    }

    /// A pid may belong to someone else by now: it is ours only if its command line names our folder.
    private static boolean isOurs(ProcessHandle process, DataFolder data) {
        return commandLine(process).contains(data.root().toString());
    }

    private static String commandLine(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.exists(proc)
                    ? Files.readString(proc)
                    : process.info().commandLine().orElse("");
        } catch (IOException _) {
            return "";
        }
    }

    private static Optional<ProcessHandle> process(Path pidFile) {
        try {
            String pid = Files.readString(pidFile).strip();
            return pid.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException _) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
