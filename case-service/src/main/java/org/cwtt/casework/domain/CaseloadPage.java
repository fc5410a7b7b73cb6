package org.cwtt.casework.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Some of a practitioner's children in one round, those in greatest need first.
///
/// @param roundId none when no child of the reader's areas was ever assessed
/// @param next where the next page begins, when there is one
public record CaseloadPage(@Nullable String roundId, List<Entry> entries, Optional<NeedPosition> next) {

    /// One child in the round.
    public record Entry(
            UUID childId,
            Child.Sex sex,
            String grade,
            String schoolId,
            String schoolName,
            Map<Domain, RiskLevel> levels,
            int high,
            int medium,
            boolean complete,
            Instant assessedAt,
            Agenda agenda) {
        NeedPosition position() {
            return new NeedPosition(high, medium, childId);
        }
    }

    /// No child at all.
    public static CaseloadPage empty() {
        return new CaseloadPage(null, List.of(), Optional.empty());
    }

    /// Cuts a page out of what was found.
    ///
    /// @param found in the order of need, one more than the limit when there are more
    public static CaseloadPage cut(String roundId, List<Entry> found, int limit) {
        if (found.size() <= limit) {
            return new CaseloadPage(roundId, found, Optional.empty());
        }
        List<Entry> shown = found.subList(0, limit);
        return new CaseloadPage(roundId, shown, Optional.of(shown.getLast().position()));
    }
}
