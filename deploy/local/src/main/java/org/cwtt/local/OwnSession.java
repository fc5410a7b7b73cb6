package org.cwtt.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Keeps a terminal's Ctrl-C from reaching the parts directly, so that they are stopped in order.
final class OwnSession {
    private OwnSession() {}

    /// What to put before a command; nothing where `setsid` is missing.
    static List<String> prefix() {
        String path = System.getenv().getOrDefault("PATH", "");
        boolean found = Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setsid")));
        return found ? List.of("setsid") : List.of();
    }
}
