package org.cwtt.intake.child.domain;

/// A number by which some authority knows the child. Its type is stated, never guessed: a learner number and a South
/// African identity number both have 13 digits.
public record IdentityNumber(Type type, String number) {

    public enum Type {
        SOUTH_AFRICAN_ID,
        PASSPORT,
        REFUGEE_PERMIT,
        BIRTH_CERTIFICATE,
        OTHER
    }

    private static final int DIGITS = 13;

    /// Whether the number can be one of its type: 13 digits with a check digit (Luhn) for a South African one.
    public boolean isPlausible() {
        return switch (type) {
            case SOUTH_AFRICAN_ID -> number.matches("[0-9]{13}") && hasCheckDigit(number);
            case PASSPORT, REFUGEE_PERMIT, BIRTH_CERTIFICATE, OTHER -> number.matches("[A-Za-z0-9/ -]{3,40}");
        };
    }

    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            int digit = Character.digit(digits.charAt(DIGITS - 1 - i), 10);
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
