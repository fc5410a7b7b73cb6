package org.cwtt.local.backup;

import java.util.HexFormat;

/// A place in PostgreSQL's log: how many bytes into which timeline. Every restore begins a new timeline.
///
/// @param lsn as PostgreSQL writes it, such as `0/3000148`
public record LogPosition(int timeline, String lsn) {

    boolean isAtOrBefore(String other) {
        return Long.compareUnsigned(bytes(lsn), bytes(other)) <= 0;
    }

    static long bytes(String lsn) {
        int slash = lsn.indexOf('/');
        long high = HexFormat.fromHexDigitsToLong(lsn, 0, slash);
        return (high << Integer.SIZE) | HexFormat.fromHexDigitsToLong(lsn, slash + 1, lsn.length());
    }
}
