package org.cwtt.scoring.messaging;

import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.cwtt.scoring.domain.Evaluator;
import org.cwtt.scoring.domain.RulesetVersion;
import org.cwtt.scoring.rulesets.Rulesets;
import org.jspecify.annotations.Nullable;

/// The ruleset that makes the profiles in one partition: the one of which the partition was told last.
///
/// The store holds its name under `current`, and its document under the name.
final class CurrentRuleset {
    private static final String CURRENT = "current";

    private final KeyValueStore<String, String> store;
    private final Rulesets rulesets;
    private final Supplier<Evaluator> untilTold;
    private String name = "";
    private @Nullable Evaluator evaluator;

    /// @param untilTold the evaluator for as long as no release has come through this partition
    CurrentRuleset(KeyValueStore<String, String> store, Rulesets rulesets, Supplier<Evaluator> untilTold) {
        this.store = store;
        this.rulesets = rulesets;
        this.untilTold = untilTold;
    }

    /// @throws org.cwtt.scoring.domain.InvalidRulesetException when this version of the service cannot read it
    void becomes(RulesetVersion version, String document) {
        read(version.toString(), document);
        store.put(version.toString(), document);
        store.put(CURRENT, version.toString());
    }

    /// Whether this ruleset, `id:version`, is the one.
    boolean is(String ruleset) {
        return ruleset.equals(store.get(CURRENT));
    }

    Evaluator evaluator() {
        String current = store.get(CURRENT);
        if (current == null) {
            return untilTold.get();
        }
        return evaluator != null && current.equals(name)
                ? evaluator
                : read(current, Objects.requireNonNull(store.get(current)));
    }

    private Evaluator read(String version, String document) {
        Evaluator read = new Evaluator(rulesets.read(document).ruleset());
        evaluator = read;
        name = version;
        return read;
    }
}
