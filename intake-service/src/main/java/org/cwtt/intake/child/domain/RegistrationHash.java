package org.cwtt.intake.child.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeSet;

/// SHA-256 of what was registered, so that a repeat is recognised after the child has been changed.
public final class RegistrationHash {
    private RegistrationHash() {}

    public static byte[] of(Child child) {
        String canonical = String.join(
                "\u0000",
                child.id().toString(),
                child.particulars().toString(),
                child.schoolId(),
                child.grade(),
                new TreeSet<>(child.sharingConsents()).toString());
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
