package org.cwtt.scoring.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The submissions of one child in one round, each in its newest version.
///
/// Applying a submission twice, or an older version after a newer one, changes nothing.
///
/// @param sequence number of changes that took effect
/// @param ruleset the ruleset that scored it last, as `id:version`; empty before the first scoring
public record Assessment(
        UUID childId, String roundId, long sequence, String ruleset, Map<UUID, Submission> submissions) {

    private static final Comparator<Submission> LATEST_INTERVIEW = Comparator.comparing(
                    (Submission submission) -> submission.interview().on())
            .thenComparing(Submission::receivedAt)
            .thenComparing(Submission::id);

    public Assessment {
        submissions = Map.copyOf(submissions);
    }

    /// The assessment before anything has arrived.
    public static Assessment empty(UUID childId, String roundId) {
        return new Assessment(childId, roundId, 0, "", Map.of());
    }

    /// The assessment with this version taken in, but for the answers that belong to the statutory lane; the same
    /// assessment when it holds it, or a newer one, already.
    public Assessment with(Submission received) {
        Submission held = submissions.get(received.id());
        if (held != null && held.version() >= received.version()) {
            return this;
        }
        Map<UUID, Submission> changed = new HashMap<>(submissions);
        changed.put(received.id(), received.withoutStatutoryAnswers());
        return new Assessment(childId, roundId, sequence + 1, ruleset, changed);
    }

    /// The assessment as this ruleset scores it: another ruleset than before is a change, once anything has arrived.
    public Assessment scoredUnder(RulesetVersion current) {
        String name = current.toString();
        if (name.equals(ruleset)) {
            return this;
        }
        return new Assessment(childId, roundId, submissions.isEmpty() ? sequence : sequence + 1, name, submissions);
    }

    /// The submissions that count, in an order that does not depend on their arrival.
    public List<Submission> standing() {
        return submissions.values().stream()
                .filter(Submission::standing)
                .sorted(Comparator.comparing(Submission::respondent).thenComparing(Submission::id))
                .toList();
    }

    /// The facts of the latest interview that counts; of the latest one at all when every submission was withdrawn.
    ///
    /// @throws java.util.NoSuchElementException when nothing has arrived
    public Interview latestInterview() {
        List<Submission> standing = standing();
        Collection<Submission> candidates = standing.isEmpty() ? submissions.values() : standing;
        return candidates.stream().max(LATEST_INTERVIEW).orElseThrow().interview();
    }

    /// When the newest of its submissions was received.
    ///
    /// @throws java.util.NoSuchElementException when nothing has arrived
    public Instant changedAt() {
        return submissions.values().stream()
                .map(Submission::receivedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
