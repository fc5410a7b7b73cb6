package org.cwtt.reporting.domain;

/// A count that is not what it should be: by how much, and not what it is, since true counts never leave the service.
///
/// @param kept where the count is kept
/// @param area a school's EMIS number, or another area's code
/// @param difference how many more are kept than a recount finds; never 0
public record Drift(
        Kept kept, String area, String round, String indicator, String domain, String level, long difference) {

    /// Where a count is kept, and what it is compared with.
    public enum Kept {
        /// Leaf cells, with the newest profile of each child and the newest state of each referral.
        CELLS,
        /// The counts of schools, with the leaf cells; schools that wait to be counted are left out.
        SCHOOLS,
        /// The counts of districts, provinces and the nation, with those of their schools.
        AREAS
    }
}
