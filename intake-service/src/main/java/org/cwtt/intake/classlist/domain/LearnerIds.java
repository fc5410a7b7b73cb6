package org.cwtt.intake.classlist.domain;

import java.util.UUID;

/// Gives the same learner the same id whenever a list is sent, and nobody else a way to find out whose it is.
@FunctionalInterface
public interface LearnerIds {
    /// @param learner what tells one learner of a school from another; the id does not show it
    UUID of(String learner);
}
