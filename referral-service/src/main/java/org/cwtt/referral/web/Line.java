package org.cwtt.referral.web;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cwtt.referral.domain.InvalidResponseException;
import org.cwtt.referral.domain.Service;
import org.jspecify.annotations.Nullable;

/// A referral as a page showed it.
///
/// @param service that the page proposed, if it did
record Line(UUID referral, long version, @Nullable String service) {
    private static final Pattern FORMAT =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([0-9]{1,18})(?::(" + Service.ID + "))?");

    /// @param given `id:version` or `id:version:service`
    /// @throws InvalidResponseException when it is neither
    static Line of(@Nullable String given) {
        Matcher parts = FORMAT.matcher(given == null ? "" : given);
        if (!parts.matches()) {
            throw new InvalidResponseException("line", "id:version");
        }
        return new Line(UUID.fromString(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3));
    }
}
