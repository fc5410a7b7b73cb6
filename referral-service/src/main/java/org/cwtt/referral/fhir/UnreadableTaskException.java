package org.cwtt.referral.fhir;

/// What was sent is no Task; the message says where.
final class UnreadableTaskException extends RuntimeException {
    UnreadableTaskException(String message) {
        super(message);
    }

    UnreadableTaskException(String message, Throwable cause) {
        super(message, cause);
    }
}
