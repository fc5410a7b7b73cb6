package org.cwtt.system.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was measured under load.
record Stages(@Nullable Stage open, @Nullable Stage closed, Outcome.Floor floor, Map<String, Long> residentMiB) {
    /// True when a stage took nothing in: then nothing was measured.
    boolean isEmpty() {
        return open != null && open.accepted() == 0 || closed != null && closed.accepted() == 0;
    }

    /// Ours to the floor: of every transaction or record the bare server can do, how many submissions come through.
    Map<String, Double> ratios() {
        Map<String, Double> ratios = new LinkedHashMap<>();
        if (closed != null) {
            ratios.put("accepted to PostgreSQL transactions", closed.acceptedPerSecond() / floor.postgresPerSecond());
            ratios.put(
                    "end to end to PostgreSQL transactions", closed.sustainedPerSecond() / floor.postgresPerSecond());
            ratios.put("end to end to Kafka records", closed.sustainedPerSecond() / floor.kafkaPerSecond());
        }
        if (open != null) {
            ratios.put("open loop to PostgreSQL transactions", open.sustainedPerSecond() / floor.postgresPerSecond());
        }
        ratios.replaceAll((_, ratio) -> Math.round(ratio * 10_000) / 10_000.0);
        return ratios;
    }
}
