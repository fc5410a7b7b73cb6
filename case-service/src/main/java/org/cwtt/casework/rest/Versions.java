package org.cwtt.casework.rest;

import org.jspecify.annotations.Nullable;

/// Reads the version that a change saw.
final class Versions {
    private Versions() {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 428 without one, 400 when it is no ETag of ours
    static long needed(@Nullable String ifMatch) {
        Long version = given(ifMatch);
        if (version == null) {
            throw Problems.preconditionRequired();
        }
        return version;
    }

    /// Null when none was given.
    static @Nullable Long given(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        if (!ifMatch.matches("\"[0-9]{1,18}\"")) {
            throw Problems.invalid(400, "If-Match", ifMatch, "the ETag that was answered, such as \"3\"");
        }
        return Long.valueOf(ifMatch.substring(1, ifMatch.length() - 1));
    }
}
