package org.cwtt.scoring.domain;

/// True, false, or not known because an answer is missing.
public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }
}
