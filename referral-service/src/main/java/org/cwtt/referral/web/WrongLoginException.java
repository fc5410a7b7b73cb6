package org.cwtt.referral.web;

/// Somebody is logged in whom a page is not for.
final class WrongLoginException extends RuntimeException {
    private final String text;

    /// @param title whom it is for
    /// @param text what to do about it
    WrongLoginException(String title, String text) {
        super(title);
        this.text = text;
    }

    String title() {
        return String.valueOf(getMessage());
    }

    String text() {
        return text;
    }
}
