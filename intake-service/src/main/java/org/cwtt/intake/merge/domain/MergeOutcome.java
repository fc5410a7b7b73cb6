package org.cwtt.intake.merge.domain;

import java.util.UUID;

/// What became of a merge or of undoing it.
public sealed interface MergeOutcome {
    record Merged(Merge merge) implements MergeOutcome {}

    /// The same was done before.
    record Repeated(Merge merge) implements MergeOutcome {}

    /// Another merge has this id.
    record OtherContent() implements MergeOutcome {}

    /// One of the two is not an active child within the areas.
    record ChildNotFound(UUID childId) implements MergeOutcome {}

    record MergeNotFound() implements MergeOutcome {}

    /// The surviving record was itself merged since: that is to be undone first.
    record LaterMerge() implements MergeOutcome {}
}
