package org.cwtt.referral.web;

/// Somebody is logged in who is no department officer.
final class NotAnOfficerException extends RuntimeException {
    NotAnOfficerException() {
        super("no department officer");
    }
}
