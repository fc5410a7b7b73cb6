package org.cwtt.scoring.domain;

/// What a ruleset says of itself.
///
/// @param status who has approved it, and for what
public record RulesetTitle(String id, String version, String name, String status) {}
