package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One item of a sum.
///
/// @param reversed true when its points count from the other end, as for an item that is worded the other way round
/// @param zeroWhen when it holds, the item was rightly not asked and counts 0; none when it is always asked
public record SumItem(
        String item, boolean reversed, @Nullable Condition zeroWhen) {

    /// @throws InvalidRulesetException when it decides itself whether it is asked
    public SumItem {
        if (zeroWhen != null && zeroWhen.items().contains(item)) {
            throw new InvalidRulesetException(
                    item + " cannot count 0 by its own answer: zero-when looks at another item");
        }
    }

    /// An item that is always asked, and counts as it stands.
    public static SumItem of(String item) {
        return new SumItem(item, false, null);
    }

    /// True when it has no value, and skip logic does not give it one.
    boolean isBlank(Submission submission) {
        return submission.valueOf(item) == null && !isSkipped(submission);
    }

    boolean isSkipped(Submission submission) {
        return zeroWhen != null && zeroWhen.test(submission) == Truth.TRUE;
    }

    /// The item, after those that decide whether it is asked.
    List<String> withGate() {
        List<String> items = new ArrayList<>(gate());
        items.add(item);
        return items;
    }

    List<String> gate() {
        return zeroWhen == null ? List.of() : zeroWhen.items();
    }
}
