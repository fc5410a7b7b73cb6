package org.cwtt.referral.domain;

/// Why a department is asked to act.
///
/// @param subject the domain, or a narrower name that the routing table gives, such as `HUNGER`
/// @param standing false once the flag fell back: kept, so that nobody is asked twice for it
public record Reason(String subject, Domain domain, RiskLevel level, String roundId, boolean standing) {

    /// How the reason reads in events and views, such as `NUTRITION:HIGH`.
    public String code() {
        return subject + ":" + level;
    }

    Reason noLonger() {
        return standing ? new Reason(subject, domain, level, roundId, false) : this;
    }

    /// True when having dealt with this reason, standing or not, also deals with `other`: the same subject, no
    /// milder, in the same or a later round.
    boolean answers(Reason other) {
        return subject.equals(other.subject)
                && level.compareTo(other.level) >= 0
                && Rounds.notBefore(roundId, other.roundId);
    }

    boolean isSameAs(Reason other) {
        return code().equals(other.code()) && roundId.equals(other.roundId);
    }
}
