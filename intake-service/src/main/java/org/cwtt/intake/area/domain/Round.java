package org.cwtt.intake.area.domain;

import java.time.LocalDate;

/// The period that an assessment belongs to, such as 2026-T1. Interviews are held from `opensOn` to `closesOn`, both
/// included.
public record Round(String id, LocalDate opensOn, LocalDate closesOn) {}
