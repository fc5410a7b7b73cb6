package org.cwtt.reporting.domain;

/// An area in a round.
///
/// @param area `ZA`, `ZA-GP`, a district's code such as `JHB`, or a school's EMIS number
public record AreaRound(AreaLevel areaLevel, String area, String round) {}
