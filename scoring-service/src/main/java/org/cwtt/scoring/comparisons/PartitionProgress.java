package org.cwtt.scoring.comparisons;

/// How far one partition is.
///
/// @param read records read, of `total` that stood in it when it was begun
/// @param unreadable records among them that are no submission
/// @param scored assessments scored under both rulesets
public record PartitionProgress(int partition, long read, long total, long unreadable, long scored, boolean done) {}
