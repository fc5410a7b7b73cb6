package org.cwtt.intake.area.domain;

/// A metropolitan or district municipality.
///
/// @param code of the Municipal Demarcation Board, such as JHB or DC47
/// @param category METRO or DISTRICT
public record District(String code, String name, String category, String province) {}
