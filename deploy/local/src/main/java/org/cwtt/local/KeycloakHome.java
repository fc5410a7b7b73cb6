package org.cwtt.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/// A folder that Keycloak takes for its own installation: the shared programs by link, our settings
/// and the realm to import by copy.
final class KeycloakHome {
    private static final List<String> SHARED = List.of("bin", "lib", "providers", "themes");
    private static final List<String> SHARED_SETTINGS = List.of("cache-ispn.xml", "keycloak.conf", "truststores");
    private static final String OWN_SETTINGS = "quarkus.properties";
    private static final List<String> REALM = List.of("cwtt-realm.json", "cwtt-users-0.json");

    private KeycloakHome() {}

    static Path prepare(Path home) {
        Path installation = Build.keycloak();
        try {
            buildOnce(installation);
            Path imports = Files.createDirectories(home.resolve("data/import"));
            link(SHARED, installation, home);
            settle(home.resolve("conf"), installation.resolve("conf"));
            for (String file : REALM) {
                copy(file, imports.resolve(file));
            }
            return home;
        } catch (IOException e) {
            throw new StartFailedException("Keycloak cannot be set up: " + e.getMessage(), e);
        }
    }

    private static void settle(Path settings, Path shared) throws IOException {
        if (Files.isSymbolicLink(settings)) { // as it was made before: nothing of ours may go into the shared folder
            Files.delete(settings);
        }
        Files.createDirectories(settings);
        link(SHARED_SETTINGS, shared, settings);
        copy(OWN_SETTINGS, settings.resolve(OWN_SETTINGS));
    }

    private static void link(List<String> names, Path from, Path to) throws IOException {
        for (String name : names) {
            Files.deleteIfExists(to.resolve(name));
            Files.createSymbolicLink(to.resolve(name), from.resolve(name));
        }
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream in = KeycloakHome.class.getResourceAsStream("keycloak/" + resource)) {
            if (in == null) {
                throw new StartFailedException(resource + " is missing in this build");
            }
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Fixes the choice of database in the programs, once for this user: it halves every later start.
    private static void buildOnce(Path installation) throws IOException {
        Path built = installation.resolve("built-for-cwtt");
        if (Files.exists(built)) {
            return;
        }
        Path lock = installation.resolve("build.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (!Files.exists(built)) {
                build(installation);
                Files.createFile(built);
            }
        }
    }

    private static void build(Path installation) {
        List<String> command = List.of(
                installation.resolve("bin/kc.sh").toString(),
                "build",
                "--db=postgres",
                "--health-enabled=false",
                "--metrics-enabled=false");
        Map<String, String> environment = Map.of("JAVA_HOME", Jvm.home().toString());
        OneShot.run(command, environment, installation.resolve("build.log"));
    }
}
