package org.cwtt.rest;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What kind of thing an address is of, for logs and traces: neither which one, nor what a caller made up.
final class KindOfAddress {
    /// After the version and the kind of thing, an address says which.
    private static final int WHICH = 2;

    /// A step that the platform may have named: with anything else in it, it is of a caller's making.
    private static final Pattern NAMED = Pattern.compile("[a-z][a-z-]{0,30}|v\\d|[A-Z][A-Za-z]{0,30}");

    private KindOfAddress() {}

    /// @param path begins with a slash
    static String of(String path) {
        String[] steps = path.substring(1).split("/", -1);
        return IntStream.range(0, steps.length)
                .mapToObj(i -> i != WHICH && NAMED.matcher(steps[i]).matches() ? steps[i] : "{}")
                .collect(Collectors.joining("/", "/", ""));
    }
}
