package org.cwtt.scoring.domain;

/// A ruleset says something that cannot be meant; the message says where, as far as it is known, and what.
public final class InvalidRulesetException extends RuntimeException {
    private final boolean placed;

    public InvalidRulesetException(String message) {
        super(message);
        placed = false;
    }

    private InvalidRulesetException(String place, InvalidRulesetException fault) {
        super(place + ": " + fault.getMessage(), fault);
        placed = true;
    }

    /// The same fault with its place in the document, unless it has one already.
    public InvalidRulesetException at(String place) {
        return placed || place.isEmpty() ? this : new InvalidRulesetException(place, this);
    }
}
