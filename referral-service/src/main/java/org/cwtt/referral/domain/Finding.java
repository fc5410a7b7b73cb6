package org.cwtt.referral.domain;

/// One criterion that a child met: which scale, in which named band, at which level.
public record Finding(String scale, String band, RiskLevel level) {}
