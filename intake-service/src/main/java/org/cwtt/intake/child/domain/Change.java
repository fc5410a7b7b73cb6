package org.cwtt.intake.child.domain;

/// What became of a change to a child.
public sealed interface Change {
    record Changed(ChildRecord record) implements Change {}

    /// There is no such child within the areas.
    record ChildNotFound() implements Change {}

    /// Somebody else has changed the child since the version that the change was made from.
    ///
    /// @param version the one that the child has now
    record Stale(long version) implements Change {}

    /// There is no such school.
    record SchoolNotFound() implements Change {}

    /// The change cannot be right.
    ///
    /// @param problem its short name, such as `birth-date-in-the-future`
    record Refused(String problem, String why) implements Change {}
}
