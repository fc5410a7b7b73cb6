package org.cwtt.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// A running identity provider and registry that several test runs share, because these two start slowly.
///
/// @param realm the secrets that the realm was imported with
record SharedParts(URI registry, URI oidc, Secrets realm) {
    /// The environment variable that names the file.
    static final String VARIABLE = "CWTT_TEST_PARTS";

    /// Its name in a data folder.
    static final String FILE = "parts.properties";

    private static final String REGISTRY = "registry-url";
    private static final String OIDC = "oidc-url";
    private static final String SECRETS = "secrets-file";

    /// Those that the environment names, if they answer.
    static Optional<SharedParts> running() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .map(Path::of)
                .filter(Files::exists)
                .map(SharedParts::read)
                .filter(SharedParts::answer);
    }

    /// Those of the stack or the shared parts that run on a data folder, if they answer.
    static Optional<SharedParts> runningOn(Path data) {
        return Optional.of(data.resolve(FILE))
                .filter(Files::exists)
                .map(SharedParts::read)
                .filter(SharedParts::answer);
    }

    /// Writes the file that [#VARIABLE] may name.
    static void write(Path file, Platform platform) {
        Properties properties = new Properties();
        properties.setProperty(REGISTRY, platform.registry().toString());
        properties.setProperty(OIDC, platform.oidc().toString());
        properties.setProperty(SECRETS, platform.site().data().secretsFile().toString());
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SharedParts read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SharedParts(
                URI.create(properties.getProperty(REGISTRY, "")),
                URI.create(properties.getProperty(OIDC, "")),
                Secrets.of(Path.of(properties.getProperty(SECRETS, ""))));
    }

    private boolean answer() {
        return Http.answers(URI.create(registry + "/subjects"))
                && Http.answers(URI.create(oidc + "/.well-known/openid-configuration"));
    }
}
