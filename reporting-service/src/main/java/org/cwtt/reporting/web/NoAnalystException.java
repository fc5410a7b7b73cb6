package org.cwtt.reporting.web;

/// Somebody is logged in who may not read indicators.
final class NoAnalystException extends RuntimeException {
    NoAnalystException() {
        super("no analyst");
    }
}
