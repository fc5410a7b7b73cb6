package org.cwtt.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/// What the Maven build has decided: versions, the services' JVM arguments, and where the parts are unpacked.
final class Build {
    private static final Properties PROPERTIES = load();

    private Build() {}

    static List<String> jvmArgs() {
        return List.of(property("jvm.args").split("\\s+"));
    }

    static Path kafka() {
        return unpacked("kafka-" + property("kafka"));
    }

    static Path apicurio() {
        return unpacked("apicurio-registry-" + property("apicurio"));
    }

    static Path keycloak() {
        return unpacked("keycloak-" + property("keycloak"));
    }

    /// Where PostgreSQL belongs; it is unpacked there at the first start.
    static Path postgresql() {
        return cache().resolve("postgresql-" + property("postgresql"));
    }

    /// The root of the checkout, which holds the packaged services.
    static Path root() {
        String given = System.getProperty("cwtt.root");
        if (given != null) {
            return Path.of(given);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/local/pom.xml"))) {
                return folder;
            }
        }
        throw new StartFailedException("run this inside the checkout, or say where it is: -Dcwtt.root=FOLDER");
    }

    /// The root of the checkout whose packaged services are started: this one's, unless another is named.
    static Path services() {
        String given = System.getProperty("cwtt.services");
        return given != null ? Path.of(given) : root();
    }

    private static Path cache() {
        return Path.of(System.getProperty("user.home"), ".cache", "cwtt");
    }

    private static Path unpacked(String part) {
        Path folder = cache().resolve(part);
        if (!Files.isDirectory(folder)) {
            throw new StartFailedException(
                    folder + " is missing: ./mvnw -pl deploy/local process-resources fetches it");
        }
        return folder;
    }

    private static String property(String name) {
        return PROPERTIES.getProperty(name, "");
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
