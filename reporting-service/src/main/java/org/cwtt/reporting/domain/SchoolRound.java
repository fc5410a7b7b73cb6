package org.cwtt.reporting.domain;

/// A school in a round: the smallest place whose figures are published.
public record SchoolRound(String school, String round) {}
