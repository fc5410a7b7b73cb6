package org.cwtt.casework.web;

/// Somebody is logged in who is no practitioner.
final class NotAPractitionerException extends RuntimeException {
    NotAPractitionerException() {
        super("no practitioner");
    }
}
