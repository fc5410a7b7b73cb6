package org.cwtt.casework.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The end of a service as the page sends it.
///
/// @param code what came of it, or why there is no more of it
/// @param version the one that the page showed
public record EndForm(
        @RestForm @Nullable String code,
        @RestForm @Nullable String version,
        @RestForm @Nullable String token) {}
