package org.cwtt.casework.rest;

/// The forms of what is no free text.
final class Codes {
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";
    static final String LOGIN = "[A-Za-z0-9][A-Za-z0-9._@-]{0,79}";

    private Codes() {}
}
