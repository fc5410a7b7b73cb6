package org.cwtt.referral.domain;

/// Who was told that a referral's next step is late. It never lapses: after the province it stays where it is.
public enum Escalation {
    NONE,
    DISTRICT,
    PROVINCE;

    Escalation next() {
        return this == NONE ? DISTRICT : PROVINCE;
    }
}
