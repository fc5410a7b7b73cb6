package org.cwtt.casework.domain;

/// Between which values a figure lies, with 95 % confidence.
public record Interval(double low, double high) {}
