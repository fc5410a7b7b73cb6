package org.cwtt.referral.domain;

/// A response that cannot be meant: names the field and what was expected of it.
public final class InvalidResponseException extends RuntimeException {
    private final String field;
    private final String expected;

    public InvalidResponseException(String field, String expected) {
        super("%s: expected %s".formatted(field, expected));
        this.field = field;
        this.expected = expected;
    }

    public String field() {
        return field;
    }

    public String expected() {
        return expected;
    }
}
