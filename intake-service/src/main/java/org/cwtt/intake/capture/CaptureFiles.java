package org.cwtt.intake.capture;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The files of the capture app, in memory, with the version that their content makes.
///
/// The list is `capture/files.txt`: what is in it is served, and is what a device keeps. The service worker gets list
/// and version written into it, so that a device notices a changed file by a changed worker.
@ApplicationScoped
public class CaptureFiles {
    /// The page itself.
    public static final String PAGE = "index.html";

    /// What keeps the other files on the device.
    public static final String WORKER = "worker.js";

    private static final String FOLDER = "/capture/";
    private static final int VERSION_DIGITS = 16;

    private final Map<String, byte[]> files = new TreeMap<>();

    CaptureFiles() {
        String list = new String(read("files.txt"), StandardCharsets.UTF_8);
        list.lines().forEach(name -> files.put(name, read(name)));
        String worker = new String(read(WORKER), StandardCharsets.UTF_8)
                .replace("{version}", version())
                .replace("{files}", String.join(" ", files.keySet()));
        files.put(WORKER, worker.getBytes(StandardCharsets.UTF_8));
    }

    /// The content of a file of the app; empty where it has no such file.
    public Optional<byte[]> content(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(read(WORKER));
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] read(String name) {
        try (InputStream file = CaptureFiles.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("the capture app lacks its file " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
