package org.cwtt.casework.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One time that a planned service was delivered, or was to be and was not.
///
/// @param id made by the device, so that sending it again changes nothing
/// @param reason code; why it was missed
/// @param by login of the one who recorded it
public record Delivery(
        UUID id,
        UUID interventionId,
        UUID childId,
        LocalDate on,
        Result result,
        @Nullable String reason,
        String by) {
    /// The same, kept under the record for which the service was planned.
    public Delivery of(UUID recordId) {
        return new Delivery(id, interventionId, recordId, on, result, reason, by);
    }

    /// What became of it. What was MISSED stays due.
    public enum Result {
        DELIVERED,
        MISSED
    }
}
