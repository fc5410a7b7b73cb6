package org.cwtt.system.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A disk with little room besides what a folder held when it was put under it. When closed, what it then holds lies
/// in the folder as before.
final class SmallDisk implements AutoCloseable {
    private static final int ROOM_MB = 64;
    private static final int BLOCK = 4096;
    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /// Whether a disk can be made here, which only root may.
    static boolean possible() {
        try {
            Path tried = Files.createTempDirectory("disk");
            try {
                run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", tried.toString());
                run("umount", tried.toString());
                return true;
            } finally {
                Files.delete(tried);
            }
        } catch (IOException | IllegalStateException _) {
            return false;
        }
    }

    static SmallDisk under(Path folder) {
        Path moved = beside(folder, ".moved");
        run("mv", folder.toString(), moved.toString());
        run("mkdir", folder.toString());
        String size = "$(( $(du -sm %s | cut -f1) + %d ))m".formatted(moved, ROOM_MB);
        run("sh", "-c", "mount -t tmpfs -o mode=0700,size=%s tmpfs %s".formatted(size, folder));
        run("cp", "-a", "--sparse=always", moved + "/.", folder.toString());
        run("rm", "-r", moved.toString());
        return new SmallDisk(folder);
    }

    /// Until nothing more fits.
    void fill() {
        try (OutputStream out = Files.newOutputStream(filler())) {
            byte[] block = new byte[BLOCK];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            if (!Files.exists(filler())) {
                throw new UncheckedIOException(full);
            }
        }
    }

    void free() {
        try {
            Files.delete(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Path back = beside(folder, ".back");
        run("cp", "-a", "--sparse=always", folder.toString(), back.toString());
        run("umount", folder.toString());
        run("rmdir", folder.toString());
        run("mv", back.toString(), folder.toString());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static Path beside(Path folder, String suffix) {
        return folder.resolveSibling(folder.getFileName() + suffix);
    }

    private static void run(String... command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
