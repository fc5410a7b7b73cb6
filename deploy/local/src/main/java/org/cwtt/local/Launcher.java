package org.cwtt.local;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line of the embedded default.
@Command(
        name = "cwtt",
        description = "Runs the platform on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {Up.class, Parts.class, Token.class})
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Launcher()).setExecutionExceptionHandler((e, line, _) -> {
            if (e instanceof StartFailedException failure) {
                line.getErr().println(failure.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw e;
        });
    }
}
