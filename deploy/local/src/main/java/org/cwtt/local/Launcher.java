package org.cwtt.local;

import org.cwtt.local.deadletters.Dlt;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line of the embedded default.
@Command(
        name = "cwtt",
        description = "Runs the platform on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {
            Up.class,
            Parts.class,
            Token.class,
            Provision.class,
            Dlt.class,
            Restore.class,
            Backup.class,
            PutBack.class
        })
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /// All commands, for whoever runs one from a program.
    public static CommandLine commandLine() {
        return told(new CommandLine(new Launcher()));
    }

    /// A failed start is told in one line, not with where in the code it happened.
    static CommandLine told(CommandLine commands) {
        return commands.setExecutionExceptionHandler((e, line, _) -> {
            if (e instanceof StartFailedException failure) {
                line.getErr().println(failure.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw e;
        });
    }
}
