package org.cwtt.reporting.domain;

import java.util.OptionalLong;

/// A published figure, and where it stands in the order of publishing.
public record Positioned(long position, Publication publication) {
    private static final String DIGITS = "[0-9]{1,18}";

    /// The position that a reader names; empty when it is none.
    public static OptionalLong parse(String given) {
        return given.matches(DIGITS) ? OptionalLong.of(Long.parseLong(given)) : OptionalLong.empty();
    }
}
