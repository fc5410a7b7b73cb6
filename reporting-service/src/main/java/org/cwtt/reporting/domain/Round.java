package org.cwtt.reporting.domain;

import java.time.LocalDate;

/// A round of assessments.
///
/// @param id such as `2026-T1`
/// @param version of the round's record; an older one is ignored
public record Round(String id, long version, LocalDate opensOn, LocalDate closesOn) {}
