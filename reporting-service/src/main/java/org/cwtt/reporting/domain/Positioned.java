package org.cwtt.reporting.domain;

/// A published figure, and where it stands in the order of publishing.
public record Positioned(long position, Publication publication) {}
