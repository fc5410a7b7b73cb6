package org.cwtt.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The folder that holds everything one stack keeps between runs, locked by the launcher that uses it.
public final class DataFolder implements AutoCloseable {
    static final String SECRETS = "secrets.properties";

    private static final String RESTORING = "restoring";
    private static final String LOCK = "launcher.lock";

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /// Makes the folder if it is missing.
    ///
    /// @throws StartFailedException if another launcher uses it, or if it holds something else than such data
    public static DataFolder open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            if (!Files.exists(root.resolve(LOCK)) && !isEmpty(root)) {
                throw new StartFailedException(root + " is not empty and not a data folder of this launcher");
            }
            FileChannel channel =
                    FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                channel.close();
                throw new StartFailedException("another launcher is running on " + root);
            }
            Files.createDirectories(root.resolve("logs"));
            Files.createDirectories(root.resolve("pids"));
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new StartFailedException("cannot use " + root + ": " + e.getMessage(), e);
        }
    }

    public Path root() {
        return root;
    }

    public Path path(String name) {
        return root.resolve(name);
    }

    /// Passwords and keys, readable by their owner alone.
    Path secretsFile() {
        return path(SECRETS);
    }

    /// From now on nothing starts on this folder, until all is put back.
    void beginRestoring() {
        try {
            Files.writeString(path(RESTORING), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void endRestoring() {
        delete(path(RESTORING));
    }

    /// @throws StartFailedException if a restore was broken off
    void refuseHalfRestored() {
        if (Files.exists(path(RESTORING))) {
            throw new StartFailedException(
                    "a restore into " + root + " was broken off: move postgresql and kafka away and restore again");
        }
    }

    /// The log of this run; that of the run before it becomes `<name>.log.1`.
    Path freshLog(String name) {
        Path log = root.resolve("logs").resolve(name + ".log");
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return log;
    }

    Path pidFile(String name) {
        return root.resolve("pids").resolve(name + ".pid");
    }

    List<Path> pidFiles() {
        return children(root.resolve("pids"));
    }

    void forgetPids() {
        pidFiles().forEach(DataFolder::delete);
    }

    /// Throws everything away but the lock. Nothing may be running on it.
    public void empty() {
        children(root).stream().filter(path -> !path.endsWith(LOCK)).forEach(DataFolder::deleteTree);
        try {
            Files.createDirectories(root.resolve("logs"));
            Files.createDirectories(root.resolve("pids"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Deletes a file or a folder with all that is in it; symbolic links are not followed.
    public static void deleteTree(Path top) {
        try (Stream<Path> paths = Files.walk(top)) {
            paths.sorted(Comparator.reverseOrder()).forEach(DataFolder::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private static boolean isEmpty(Path folder) {
        return children(folder).isEmpty();
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
