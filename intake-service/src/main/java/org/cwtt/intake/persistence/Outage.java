package org.cwtt.intake.persistence;

import java.util.Objects;
import java.util.stream.Stream;

/// Tells that storing is not possible now, and will be again, from a fault that trying again does not mend.
public final class Outage {
    private Outage() {}

    /// Whether an outage of the database or of the schema registry is behind this failure, or too many at a time.
    public static boolean isBehind(Throwable failure) {
        return org.cwtt.messaging.Outage.isBehind(failure)
                || Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .anyMatch(OverloadedException.class::isInstance);
    }
}
