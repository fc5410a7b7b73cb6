package org.cwtt.scoring.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The figures of the WHO growth reference as they ship.
public final class Reference {
    private Reference() {}

    public static GrowthReference growth() {
        return new GrowthReference(growthLines());
    }

    /// The lines of the table.
    public static List<String> growthLines() {
        try (InputStream stream =
                Objects.requireNonNull(Reference.class.getResourceAsStream("/growth/who-2007-to-19-years.csv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
