package org.cwtt.referral.domain;

/// Why a department is asked to act.
///
/// @param subject the domain, or a narrower name that the routing table gives, such as `HUNGER`
/// @param standing false once the flag fell back: kept, so that nobody is asked twice for it
/// @param carried true for one that a person brought here from a department that declined it
public record Reason(
        String subject, Domain domain, RiskLevel level, String roundId, boolean standing, boolean carried) {

    /// How the reason reads in events and views, such as `NUTRITION:HIGH`.
    public String code() {
        return subject + ":" + level;
    }

    Reason noLonger() {
        return standing ? new Reason(subject, domain, level, roundId, false, carried) : this;
    }

    /// True when having dealt with this reason, standing or not, also deals with `other`: the same subject, no
    /// milder, in the same or a later round.
    boolean answers(Reason other) {
        return subject.equals(other.subject)
                && level.compareTo(other.level) >= 0
                && Rounds.notBefore(roundId, other.roundId);
    }

    /// The same reason at the department to which a person brought it.
    Reason carriedOver() {
        return new Reason(subject, domain, level, roundId, true, true);
    }

    boolean isSameAs(Reason other) {
        return code().equals(other.code()) && roundId.equals(other.roundId);
    }
}
