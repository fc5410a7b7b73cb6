package org.cwtt.casework.domain;

/// The counts behind a comparison, as they are.
///
/// @param startLevel of all children counted here
public record MatchedShifts(RiskLevel startLevel, LevelShifts treated, LevelShifts untreated) {}
