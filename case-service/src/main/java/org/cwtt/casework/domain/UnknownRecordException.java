package org.cwtt.casework.domain;

/// Something that is not there for the one who asks.
public final class UnknownRecordException extends RuntimeException {
    private final String what;

    /// @param what `child`, `case`, `intervention` or `note`
    public UnknownRecordException(String what, Object id) {
        super("No " + what + " " + id + " in your areas");
        this.what = what;
    }

    public String what() {
        return what;
    }
}
