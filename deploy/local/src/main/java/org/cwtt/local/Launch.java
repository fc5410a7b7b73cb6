package org.cwtt.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How to start one process.
record Launch(String name, Layer layer, List<String> command, Map<String, String> environment, Readiness readiness) {
    private static final List<String> SESSION = OwnSession.prefix();
    private static final List<String> SITE_SPECIFIC =
            List.of("CWTT_", "KC_", "KAFKA_", "QUARKUS_", "APICURIO_", "JAVA_OPTS", "JAVA_TOOL_OPTIONS", "PG");

    /// The same launch with these variables besides its own.
    Launch with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(environment);
        all.putAll(more);
        return new Launch(name, layer, command, all, readiness);
    }

    /// The process to be: what the caller's own environment says about such parts does not reach it.
    ProcessBuilder prepared(Path directory, Path log) {
        List<String> whole = new ArrayList<>(SESSION);
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(key -> SITE_SPECIFIC.stream().anyMatch(key::startsWith));
        builder.environment().putAll(environment);
        return builder;
    }
}
