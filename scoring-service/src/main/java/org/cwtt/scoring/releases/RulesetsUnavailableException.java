package org.cwtt.scoring.releases;

/// The rulesets cannot be changed just now: the broker is away, or somebody else is changing them.
public final class RulesetsUnavailableException extends RuntimeException {
    public RulesetsUnavailableException(Throwable cause) {
        super("The rulesets cannot be changed now: " + cause.getMessage(), cause);
    }
}
