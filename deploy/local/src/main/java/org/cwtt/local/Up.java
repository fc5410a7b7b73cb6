package org.cwtt.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.cwtt.local.backup.BackupFolder;
import org.cwtt.local.backup.Backups;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `up`: starts everything, says where it is, and stays until it is told to stop.
@Command(
        name = "up",
        description = "Starts the whole platform and keeps its data between runs.",
        mixinStandardHelpOptions = true)
final class Up implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", description = "Where the data lie (default: .cwtt in the checkout).")
    private @Nullable Path data;

    @Option(names = "--port-base", paramLabel = "N", description = "The first port (default: 18080, or the next free).")
    private @Nullable Integer portBase;

    @Option(names = "--fresh", description = "Throws away the data of earlier runs.")
    private boolean fresh;

    @Option(
            names = "--backup",
            paramLabel = "DIR",
            description =
                    "Where to back everything up, on another disk: the databases now and once a day, a point every minute.")
    private @Nullable Path backup;

    @Override
    public Integer call() throws InterruptedException {
        Path folder = data != null ? data : Build.root().resolve(".cwtt");
        OptionalInt base = portBase != null ? OptionalInt.of(portBase) : OptionalInt.empty();
        Progress progress = Progress.to(System.out::println);
        Optional<BackupFolder> backups = Optional.ofNullable(backup).map(BackupFolder::at);
        Stack stack = Stack.start(new StackOptions(folder, base, fresh, progress, backups));
        System.out.println(Welcome.to(stack));
        backups.map(into -> new Backups(stack.platform().backupSource(), into))
                .map(all -> new BackupSchedule(all, progress))
                .ifPresent(Thread::startVirtualThread);
        new CountDownLatch(1).await();
        return 0;
    }
}
