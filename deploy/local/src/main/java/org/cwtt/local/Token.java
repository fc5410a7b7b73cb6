package org.cwtt.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `token`: prints an access token, for a first request by hand.
@Command(
        name = "token",
        description = "Prints an access token of a demo user, or of a department's client, of the running platform.",
        mixinStandardHelpOptions = true)
final class Token implements Callable<Integer> {
    private static final String DEPARTMENT_CLIENT = "department-";

    @Parameters(paramLabel = "USER", description = "Such as capturer-jhb, practitioner-jhb or department-health.")
    @SuppressWarnings("NullAway.Init")
    private String user;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the platform's data lie (default: that of up, or else of the demo).")
    private @Nullable Path data;

    @Override
    public Integer call() {
        SharedParts parts = folders()
                .map(SharedParts::runningOn)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new StartFailedException("no platform is running: start one with ./cwtt up"));
        Tokens tokens = new Tokens(parts.oidc(), parts.realm());
        System.out.println(user.startsWith(DEPARTMENT_CLIENT) ? tokens.client(user) : tokens.user(user));
        return 0;
    }

    private Stream<Path> folders() {
        Path root = Build.root();
        return data != null ? Stream.of(data) : List.of(root.resolve(".cwtt"), root.resolve("target/demo")).stream();
    }
}
