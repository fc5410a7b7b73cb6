package org.cwtt.system;

import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cwtt.local.StartFailedException;
import picocli.CommandLine;

/// Runs a command of the terminal.
public final class Command {
    private static final int NOT_STARTED = 2;

    private Command() {}

    /// The exit status: the command's own, or 2 after one line when the platform did not start.
    public static int run(Callable<Integer> command, String... args) {
        quieten();
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, line, _) -> {
                    if (e instanceof StartFailedException failure) {
                        line.getErr().println(failure.getMessage());
                        return NOT_STARTED;
                    }
                    throw e;
                })
                .execute(args);
    }

    /// What libraries have to say about themselves stays off the terminal.
    private static void quieten() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").setLevel(Level.WARNING);
    }
}
