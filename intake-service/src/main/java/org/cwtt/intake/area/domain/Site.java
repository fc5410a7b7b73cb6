package org.cwtt.intake.area.domain;

import org.jspecify.annotations.Nullable;

/// What is known of a school beyond its place in the hierarchies.
///
/// @param quintile 1, the poorest, to 5
/// @param noFee whether it may not charge fees
/// @param latitude degrees north, negative in the south
/// @param longitude degrees east
/// @param learners of all grades
public record Site(
        @Nullable Integer quintile,
        @Nullable Boolean noFee,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer learners) {
    public static final Site UNKNOWN = new Site(null, null, null, null, null);

    /// This, and what another one knows besides.
    Site or(Site before) {
        boolean placed = latitude != null && longitude != null;
        return new Site(
                quintile == null ? before.quintile : quintile,
                noFee == null ? before.noFee : noFee,
                placed ? latitude : before.latitude,
                placed ? longitude : before.longitude,
                learners == null ? before.learners : learners);
    }
}
