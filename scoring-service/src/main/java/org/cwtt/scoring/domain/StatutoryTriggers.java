package org.cwtt.scoring.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Which answers open the statutory lane (Children's Act 38 of 2005, s110; Sexual Offences Act 32 of 2007, s54).
///
/// Code, not data: no edit of a ruleset can remove it. It asks for nothing but the one answer, so it works when a
/// single section has arrived, and it never shows in a flag.
public final class StatutoryTriggers {
    private static final String SUSPECTED_ABUSE = "protection.suspected-abuse";

    private StatutoryTriggers() {}

    /// The triggers that one submission carries.
    ///
    /// The teacher and the health practitioner answer for themselves; on the form of a child or a caregiver the
    /// interviewer does, who is a mandated reporter too. It is asked of every version that arrives, whatever is
    /// held: a correction takes back no trigger, since only a person may conclude that nothing is to be reported.
    ///
    /// @param announcedAt when this version was announced: a correction that suspects abuse for the first time was
    ///     made then, long after the submission was received
    public static List<StatutoryTrigger> raisedBy(Submission submission, Instant announcedAt) {
        boolean suspected = submission.standing()
                && submission.valueOf(SUSPECTED_ABUSE) instanceof Answer.Truth(boolean yes)
                && yes;
        return suspected ? List.of(trigger(submission, announcedAt)) : List.of();
    }

    /// True for the items that belong to the statutory lane alone.
    public static boolean concern(String item) {
        return item.startsWith(SUSPECTED_ABUSE);
    }

    private static StatutoryTrigger trigger(Submission submission, Instant announcedAt) {
        String name = "statutory-trigger|" + submission.id() + "|" + SUSPECTED_ABUSE;
        return new StatutoryTrigger(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                submission.id(),
                submission.version(),
                submission.respondent(),
                SUSPECTED_ABUSE,
                submission.version() == 1 ? submission.receivedAt() : announcedAt);
    }
}
