package org.cwtt.intake.access.rest;

/// The roles of the realm that this service knows.
public final class Roles {
    public static final String CAPTURER = "capturer";
    public static final String PRACTITIONER = "practitioner";
    public static final String ADMINISTRATOR = "administrator";

    /// Held by referral-service alone, which tells a department who the child of its referral is.
    public static final String IDENTITY_READER = "identity-reader";

    private Roles() {}
}
