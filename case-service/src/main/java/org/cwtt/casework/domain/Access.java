package org.cwtt.casework.domain;

/// One reading or writing, as the access log notes it.
///
/// @param purpose why, as a code such as `casework`
public record Access(Reader reader, What what, String purpose) {

    /// What was read or written of a child.
    public enum What {
        /// The whole record.
        RECORD,
        /// A line in a list.
        CASELOAD,
        /// The state and history of its case.
        CASE,
        CASE_CHANGED,
        /// Its plans, or one of them.
        INTERVENTIONS,
        INTERVENTION_CHANGED,
        DELIVERY_RECORDED,
        /// How it fared with what was planned.
        OUTCOMES,
        /// The notes about it that are for the reader's eyes.
        NOTES,
        NOTE_WRITTEN
    }
}
