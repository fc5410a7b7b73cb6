package org.cwtt.casework.domain;

/// A request that is right in itself and cannot be followed as things stand.
public final class ConflictException extends RuntimeException {
    private final String name;

    private ConflictException(String name, String message) {
        super(message);
        this.name = name;
    }

    /// Nothing is planned for a case that is closed.
    public static ConflictException caseClosed(String outcome) {
        return new ConflictException(
                "case-closed", "The case is closed (" + outcome + "): open it again before you plan");
    }

    /// An id made by a device stands for something else already.
    public static ConflictException idReused(String what, Object id) {
        return new ConflictException("id-reused", "The id " + id + " stands for another " + what + " already");
    }

    /// The service had ended on the day of the delivery.
    public static ConflictException ended(String state) {
        return new ConflictException(
                "intervention-ended", "The intervention is " + state + ": nothing was delivered after it ended");
    }

    /// The problem's type.
    public String name() {
        return name;
    }
}
