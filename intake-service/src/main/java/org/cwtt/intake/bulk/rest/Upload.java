package org.cwtt.intake.bulk.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.Semaphore;
import org.cwtt.intake.rest.IntakeBodies;
import org.cwtt.intake.rest.Problem;

/// A file that was sent, on disk while it is read, and its hash.
record Upload(Path file, byte[] hash) implements AutoCloseable {
    private static final int PIECE = 64 * 1024;

    /// Files that lie on the disk at the same time.
    private static final Semaphore TURNS = new Semaphore(4);

    /// @throws HttpProblem 413 when it is too large, also where its length was not declared; 503 when others are being
    ///     read
    static Upload of(InputStream body) throws IOException {
        if (!TURNS.tryAcquire()) {
            throw Problem.of(503, "too-many-files", "Other files are being read at the moment")
                    .withHeader("Retry-After", 5)
                    .build();
        }
        try {
            return stored(body);
        } catch (IOException | RuntimeException e) {
            TURNS.release();
            throw e;
        }
    }

    private static Upload stored(InputStream body) throws IOException {
        Path file = Files.createTempFile("cwtt-bulk", null);
        try (OutputStream out = Files.newOutputStream(file);
                DigestOutputStream hashed = new DigestOutputStream(out, sha256())) {
            byte[] piece = new byte[PIECE];
            long size = 0;
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                size += read;
                if (size > IntakeBodies.BULK) {
                    throw Problem.of(413, "body-too-large", "The file is too large")
                            .with("limit", IntakeBodies.BULK)
                            .build();
                }
                hashed.write(piece, 0, read);
            }
            return new Upload(file, hashed.getMessageDigest().digest());
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        TURNS.release();
        Files.deleteIfExists(file);
    }
}
