package org.cwtt.referral.rest;

import org.jspecify.annotations.Nullable;

/// The version of a referral that a caller saw.
final class IfMatch {
    private IfMatch() {}

    /// @param header `If-Match`; null or `*`: any version will do
    /// @return null for any version
    static @Nullable Long version(@Nullable String header) {
        if (header == null || header.equals("*")) {
            return null;
        }
        if (!header.matches("\"[0-9]{1,18}\"")) {
            throw Problems.invalid("If-Match", "the ETag of the referral");
        }
        return Long.valueOf(header.substring(1, header.length() - 1));
    }
}
