package org.cwtt.scoring.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/// The style of the pages. It goes inside them, so that a page that is saved or sent stays whole, and its digest is
/// the only thing that the content policy lets a browser use.
@Singleton
public final class StyleSheet {
    private final String css = read();

    /// The text of the style sheet.
    public String css() {
        return css;
    }

    /// The Content-Security-Policy: this style, and nothing else.
    public String policy() {
        return "default-src 'none'; style-src 'sha256-" + digest()
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private String digest() {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String read() {
        try (InputStream stream =
                Objects.requireNonNull(StyleSheet.class.getResourceAsStream("/web/page.css"), "/web/page.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
