package org.cwtt.intake.access.rest;

/// The roles of the realm that this service knows.
public final class Roles {
    public static final String CAPTURER = "capturer";
    public static final String PRACTITIONER = "practitioner";
    public static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
