package org.cwtt.rest;

/// A parameter of a query cannot be what it says.
final class WrongParameterException extends IllegalArgumentException {
    private static final int LONGEST = 100;

    private final String field;
    private final String given;
    private final String expected;

    WrongParameterException(String field, String given, String expected) {
        super(field + ": expected " + expected);
        this.field = field;
        this.given = given.length() > LONGEST ? given.substring(0, LONGEST) : given;
        this.expected = expected;
    }

    String field() {
        return field;
    }

    /// No more than its beginning.
    String given() {
        return given;
    }

    String expected() {
        return expected;
    }
}
