package org.cwtt.system.cohort;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Identifiers of the form of UUID version 7 (RFC 9562) that come out the same for the same seed.
public final class SeededIds {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private SeededIds() {}

    /// An id made on this day; the time of day and the rest are drawn.
    public static UUID uuid(LocalDate day, RandomGenerator chance) {
        long millis = day.atTime(6, 0).toInstant(ZoneOffset.UTC).toEpochMilli() + chance.nextInt(8 * 3_600_000);
        long most = millis << 16 | VERSION_7 | chance.nextLong() & 0xFFFL;
        long least = VARIANT | chance.nextLong() >>> 2;
        return new UUID(most, least);
    }
}
