package org.cwtt.casework.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who reads: a staff login and the areas that the person works in.
///
/// @param subject the login's lasting id
/// @param login the name under which colleagues know the login
/// @param profession such as `SOCIAL_WORKER`; none when the token names none
/// @param units `ZA`, `ZA-` and a province, a district's or circuit's code, an EMIS number; none: sees nothing
public record Reader(String subject, String login, @Nullable String profession, Set<String> units) {}
