package org.cwtt.casework.rest;

import org.jspecify.annotations.Nullable;

/// Why somebody reads, as a code for the access log.
final class Purpose {
    static final String HEADER = "Purpose";
    static final String USUAL = "casework";
    static final String FORM = "[a-z][a-z-]{0,39}";

    private Purpose() {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is not a code
    static String of(@Nullable String given) {
        if (given == null) {
            return USUAL;
        }
        if (!given.matches(FORM)) {
            throw Problems.invalid(400, HEADER, "", "a code of small letters and hyphens, at most 40");
        }
        return given;
    }
}
