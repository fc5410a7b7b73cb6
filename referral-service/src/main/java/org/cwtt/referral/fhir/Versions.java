package org.cwtt.referral.fhir;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Versions as FHIR puts them into ETags: `W/"3"`.
final class Versions {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

    private Versions() {}

    static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version), true);
    }

    /// The version of an `If-Match`; nothing when there is none, or any will do.
    static @Nullable Long seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        Matcher matcher = TAG.matcher(ifMatch);
        if (!matcher.matches()) {
            throw new InvalidRequestException("If-Match", "the version as ETag, such as W/\"3\"");
        }
        return Long.valueOf(matcher.group(1));
    }
}
