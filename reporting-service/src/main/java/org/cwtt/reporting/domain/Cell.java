package org.cwtt.reporting.domain;

/// A leaf cell: where one child or one referral counts one.
///
/// @param shard which of a few rows of the same cell takes the count, so that replicas do not wait for each other
/// @param school EMIS number of the school it counts for
/// @param round such as `2026-T1`
/// @param domain the first breakdown, empty where the indicator has none
/// @param level the second breakdown
public record Cell(int shard, String school, String round, Indicator indicator, String domain, String level) {}
