package org.cwtt.casework.domain;

import java.util.Set;

/// Who reads: a staff login and the areas that the person works in.
///
/// @param subject the login's lasting id
/// @param units `ZA`, `ZA-` and a province, a district's or circuit's code, an EMIS number; none: sees nothing
public record Reader(String subject, Set<String> units) {}
