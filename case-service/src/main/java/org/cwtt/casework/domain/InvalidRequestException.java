package org.cwtt.casework.domain;

/// A request that says what no case, plan or note can be.
public final class InvalidRequestException extends RuntimeException {
    private final String field;
    private final String given;
    private final String expected;

    public InvalidRequestException(String field, Object given, String expected) {
        super("%s: '%s' was given, expected %s".formatted(field, given, expected));
        this.field = field;
        this.given = String.valueOf(given);
        this.expected = expected;
    }

    public String field() {
        return field;
    }

    public String given() {
        return given;
    }

    public String expected() {
        return expected;
    }
}
