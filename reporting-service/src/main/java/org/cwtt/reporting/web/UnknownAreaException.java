package org.cwtt.reporting.web;

/// There is no such area in the reader's units, or no such round.
final class UnknownAreaException extends RuntimeException {
    UnknownAreaException() {
        super("no such area or round");
    }
}
