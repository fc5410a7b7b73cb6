package org.cwtt.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `parts`: identity provider and registry for test runs to share, until it is told to stop.
@Command(
        name = "parts",
        description = "Starts Keycloak and the schema registry for tests to share.",
        mixinStandardHelpOptions = true)
final class Parts implements Callable<Integer> {
    static final int DEFAULT_BASE = 19080;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Where the data lie, and parts.properties.")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(names = "--port-base", paramLabel = "N", description = "The first port (default: any free ones).")
    private @Nullable Integer portBase;

    @Override
    public Integer call() throws IOException, InterruptedException {
        OptionalInt base = OptionalInt.of(
                portBase != null ? portBase : Ports.firstFreeFrom(DEFAULT_BASE).of(Listener.INTAKE));
        Progress progress = Progress.to(System.out::println);
        Site site = Sites.open(new StackOptions(data, base, false, progress));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> Sites.close(site)));
        Path file = site.data().path(SharedParts.FILE);
        Files.deleteIfExists(file);
        SharedParts.write(file, new Foundation(site, progress).startShareable());
        progress.say("ready: " + SharedParts.VARIABLE + "=" + file);
        new CountDownLatch(1).await();
        return 0;
    }
}
