package org.cwtt.system.client;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// A W3C trace context, `00-<trace id>-<parent id>-00`: its spans are recorded nowhere, whatever else is.
///
/// @param traceId the 64 low bits, by which the driver finds its own submission again; the high bits are fixed
public record TraceParent(long traceId) {
    private static final String HIGH = "c377000000000000";

    /// A new one.
    public static TraceParent create() {
        return new TraceParent(ThreadLocalRandom.current().nextLong() | 1);
    }

    /// The driver's own trace in a header, if it is one.
    public static Optional<TraceParent> parse(String header) {
        return header.startsWith("00-" + HIGH) && header.length() == 55
                ? Optional.of(new TraceParent(HexFormat.fromHexDigitsToLong(header, 19, 35)))
                : Optional.empty();
    }

    /// The header.
    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return "00-" + HIGH + hex.toHexDigits(traceId) + "-" + hex.toHexDigits(traceId) + "-00";
    }
}
