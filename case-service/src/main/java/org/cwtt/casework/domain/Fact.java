package org.cwtt.casework.domain;

/// What one event tells, of which the record is made.
public sealed interface Fact permits Child, School, Round, RiskProfile, ReferralStep {}
