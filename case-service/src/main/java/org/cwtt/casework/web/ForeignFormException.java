package org.cwtt.casework.web;

/// A form was sent that stood on no page of this login.
final class ForeignFormException extends RuntimeException {
    ForeignFormException() {
        super("a form without the token of its login");
    }
}
