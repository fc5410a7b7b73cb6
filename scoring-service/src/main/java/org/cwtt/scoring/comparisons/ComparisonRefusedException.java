package org.cwtt.scoring.comparisons;

import java.util.UUID;

/// A comparison is not begun, and why.
public final class ComparisonRefusedException extends RuntimeException {
    private final Reason reason;

    /// Why.
    public enum Reason {
        UNKNOWN_ROUND,
        ID_TAKEN,
        TOO_MANY,
        UNAVAILABLE
    }

    private ComparisonRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static ComparisonRefusedException unknownRound(String round) {
        return new ComparisonRefusedException(Reason.UNKNOWN_ROUND, "No round " + round + " was announced");
    }

    static ComparisonRefusedException taken(UUID id) {
        return new ComparisonRefusedException(Reason.ID_TAKEN, "Another comparison was asked for under the id " + id);
    }

    static ComparisonRefusedException tooMany() {
        return new ComparisonRefusedException(Reason.TOO_MANY, "Wait until some of those that run are done");
    }

    public static ComparisonRefusedException unavailable(Throwable cause) {
        ComparisonRefusedException refused =
                new ComparisonRefusedException(Reason.UNAVAILABLE, "The broker cannot be reached");
        refused.initCause(cause);
        return refused;
    }

    public Reason reason() {
        return reason;
    }
}
