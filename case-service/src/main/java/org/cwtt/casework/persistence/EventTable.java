package org.cwtt.casework.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The tables that are made from events alone, with their keys.
enum EventTable {
    SCHOOLS("schools", "emis"),
    ROUNDS("rounds", "round_id"),
    CHILDREN("children", "child_id"),
    CHILD_STEPS("child_steps", "child_id", "version"),
    PROFILES("profiles", "child_id", "round_id"),
    PROFILE_STEPS("profile_steps", "child_id", "round_id", "sequence"),
    REFERRAL_STEPS("referral_steps", "child_id", "referral_id", "version");

    private final String tableName;
    private final List<String> key;

    EventTable(String tableName, String... key) {
        this.tableName = tableName;
        this.key = List.of(key);
    }

    String tableName() {
        return tableName;
    }

    List<String> key() {
        return key;
    }

    /// All of them with their schema, by commas.
    static String allIn(String schema) {
        return Arrays.stream(values())
                .map(table -> schema + "." + table.tableName)
                .collect(Collectors.joining(", "));
    }
}
