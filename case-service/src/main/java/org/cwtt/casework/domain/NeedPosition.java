package org.cwtt.casework.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in the order of need: most HIGH flags first, then most MEDIUM ones, then by child so that no two are equal.
public record NeedPosition(int high, int medium, UUID childId) {
    /// Before every child.
    public static final NeedPosition START = new NeedPosition(Short.MAX_VALUE, Short.MAX_VALUE, new UUID(-1, -1));

    private static final Pattern TEXT =
            Pattern.compile("(\\d)-(\\d)-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    /// Reads what [#toString] wrote.
    public static Optional<NeedPosition> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new NeedPosition(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        UUID.fromString(matcher.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return high + "-" + medium + "-" + childId;
    }
}
