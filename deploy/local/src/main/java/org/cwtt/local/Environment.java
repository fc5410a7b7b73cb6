package org.cwtt.local;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.cwtt.local.backup.KafkaSource;

/// What a command is told about parts that run elsewhere.
record Environment(Map<String, String> variables) {
    private static final String KAFKA = "KAFKA_";

    /// @throws StartFailedException if it is not set
    String needed(String name) {
        String value = variables.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new StartFailedException(name + " is not set");
        }
        return value;
    }

    /// The broker of `CWTT_KAFKA_BOOTSTRAP_SERVERS`; `KAFKA_SECURITY_PROTOCOL` and the like say how to speak to it.
    KafkaSource kafka() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, needed("CWTT_KAFKA_BOOTSTRAP_SERVERS"));
        variables.forEach((name, value) -> {
            if (name.startsWith(KAFKA)) {
                settings.put(
                        name.substring(KAFKA.length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        return new KafkaSource(settings);
    }
}
