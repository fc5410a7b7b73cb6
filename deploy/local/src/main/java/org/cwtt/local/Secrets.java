package org.cwtt.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;

/// The passwords and keys of one data folder: made at random when first asked for, then kept in a file that its owner
/// alone can read.
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PASSWORD_BYTES = 24;
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final Properties values = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    /// Reads the file if it is there.
    public static Secrets of(Path file) {
        Secrets secrets = new Secrets(file);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                secrets.values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return secrets;
    }

    /// The password of a database user, who bears the name of the database.
    public String databasePassword(String database) {
        return password("database." + database);
    }

    /// The secret of a confidential client such as `cwtt-case` or `department-health`.
    public String clientSecret(String client) {
        return password("client." + client);
    }

    /// The one password of all demo users.
    public String demoPassword() {
        return password("demo-users");
    }

    /// The password of Keycloak's first administrator, `admin`.
    public String keycloakAdminPassword() {
        return password("keycloak.admin");
    }

    /// The password of the file with one party's key for the broker.
    String keyStorePassword(String party) {
        return password("key-store." + party);
    }

    /// 32 random bytes, base64: what turns a child id into the department's own pseudonym.
    public String pairwiseKey(String department) {
        return secret("pairwise." + department, () -> Base64.getEncoder().encodeToString(random(KEY_BYTES)));
    }

    private String password(String name) {
        return secret(name, () -> Base64.getUrlEncoder().withoutPadding().encodeToString(random(PASSWORD_BYTES)));
    }

    private synchronized String secret(String name, Supplier<String> made) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        String fresh = made.get();
        values.setProperty(name, fresh);
        write();
        return fresh;
    }

    private void write() {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(next)) {
                values.store(writer, "Made at random for this data folder. Keep it to yourself.");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
