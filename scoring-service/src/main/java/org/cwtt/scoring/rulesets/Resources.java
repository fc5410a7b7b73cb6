package org.cwtt.scoring.rulesets;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The texts that ship with the service.
final class Resources {
    private Resources() {}

    static boolean has(String path) {
        return Resources.class.getResource(path) != null;
    }

    /// @throws UncheckedIOException when it is not there
    static String text(String path) {
        try (InputStream stream = Resources.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new FileNotFoundException(path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
