package org.cwtt.local.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/// The files of a database cluster.
public final class ClusterFiles {
    /// What a server makes anew (PostgreSQL's manual, "Making a Base Backup Using the Low Level API").
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts");
    private static final String TEMPORARY = "pgsql_tmp";

    private ClusterFiles() {}

    /// By which PostgreSQL tells clusters apart: the first eight bytes of what it notes of one.
    ///
    /// @param cluster the data folder of a server, which need not run
    public static String systemIdentifier(Path cluster) {
        Path control = cluster.resolve("global/pg_control");
        try (InputStream in = Files.newInputStream(control)) {
            ByteBuffer first = ByteBuffer.wrap(in.readNBytes(Long.BYTES)).order(ByteOrder.nativeOrder());
            return Long.toUnsignedString(first.getLong());
        } catch (IOException e) {
            throw new BackupFailedException(control + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// Copies those of a server that is running, onto the disk.
    static void copy(Path cluster, Path target) throws IOException {
        Files.walkFileTree(cluster, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                String name = directory.getFileName().toString();
                if (name.startsWith(TEMPORARY)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(target.resolve(cluster.relativize(directory)));
                boolean emptied = cluster.equals(directory.getParent()) && EMPTY.contains(name);
                return emptied ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = file.getFileName().toString();
                if (!LEFT_OUT.contains(name) && !name.startsWith(TEMPORARY)) {
                    copyFile(file, target.resolve(cluster.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            // Tables are dropped and files renamed meanwhile; the log tells what became of them.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                if (e != null && !(e instanceof NoSuchFileException)) {
                    throw e;
                }
                BackupFolder.force(target.resolve(cluster.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void copyFile(Path file, Path target) throws IOException {
        try {
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException gone) {
            return;
        }
        BackupFolder.force(target);
    }
}
