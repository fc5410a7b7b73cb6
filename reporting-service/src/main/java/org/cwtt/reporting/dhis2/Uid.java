package org.cwtt.reporting.dhis2;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Identifiers of DHIS2: eleven letters and digits, a letter first. Ours are made of a code, so that every export, of
/// whichever replica, names the same thing alike.
final class Uid {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String ALL = LETTERS + "0123456789";
    private static final int LENGTH = 11;

    private Uid() {}

    /// @param kind of thing, as DHIS2 calls it
    static String of(String kind, String code) {
        BigInteger left = new BigInteger(1, sha256("cwtt|" + kind + "|" + code));
        StringBuilder uid = new StringBuilder();
        while (uid.length() < LENGTH) {
            String alphabet = uid.isEmpty() ? LETTERS : ALL;
            BigInteger[] parts = left.divideAndRemainder(BigInteger.valueOf(alphabet.length()));
            uid.append(alphabet.charAt(parts[1].intValue()));
            left = parts[0];
        }
        return uid.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
