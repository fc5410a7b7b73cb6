package org.cwtt.intake.child.domain;

/// A child's birth date, whether that is a guess, or its sex was corrected, in the running transaction: what was scored
/// by them is to be scored again.
public record ScoredParticularsCorrected(Child child) {}
