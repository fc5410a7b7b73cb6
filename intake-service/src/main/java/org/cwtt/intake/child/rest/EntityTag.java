package org.cwtt.intake.child.rest;

import org.cwtt.intake.child.domain.ChildRecord;
import org.cwtt.intake.rest.Problem;
import org.jspecify.annotations.Nullable;

/// A child's version as an entity tag: whoever changes the child says from which version.
public final class EntityTag {
    private EntityTag() {}

    public static String of(ChildRecord record) {
        return "\"" + record.version() + "\"";
    }

    /// The version that an `If-Match` header names.
    ///
    /// @throws HttpProblem 428 when there is none; 412 when it is no version of ours
    public static long version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Problem.of(428, "if-match-required", "Say in If-Match from which version you change the child")
                    .build();
        }
        if (!ifMatch.matches("\"[0-9]{1,18}\"")) {
            throw Problem.of(412, "changed-meanwhile", "The child has no such version")
                    .build();
        }
        return Long.parseLong(ifMatch.substring(1, ifMatch.length() - 1));
    }
}
