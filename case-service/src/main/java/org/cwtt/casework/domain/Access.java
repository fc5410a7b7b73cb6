package org.cwtt.casework.domain;

/// One reading, as the access log notes it.
///
/// @param purpose why, as a code such as `casework`
public record Access(Reader reader, What what, String purpose) {

    /// What was read: a child's whole record, or its line in a list.
    public enum What {
        RECORD,
        CASELOAD
    }
}
