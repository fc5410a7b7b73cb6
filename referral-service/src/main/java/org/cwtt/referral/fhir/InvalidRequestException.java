package org.cwtt.referral.fhir;

/// A parameter or header that cannot be meant: names it, and what was expected.
final class InvalidRequestException extends RuntimeException {
    private final String parameter;
    private final String expected;

    InvalidRequestException(String parameter, String expected) {
        super("%s: expected %s".formatted(parameter, expected));
        this.parameter = parameter;
        this.expected = expected;
    }

    String parameter() {
        return parameter;
    }

    String expected() {
        return expected;
    }
}
