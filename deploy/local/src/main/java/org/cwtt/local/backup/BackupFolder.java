package org.cwtt.local.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where backups lie.
///
/// | | |
/// |---|---|
/// | `owner` | which database cluster it is of: PostgreSQL's system identifier; of topics alone, the broker's cluster |
/// | `bases/NAME` | a copy of the whole database cluster |
/// | `log` | what the databases have written since, piece by piece, compressed |
/// | `topics/CLUSTER/TOPIC/ID/PARTITION-OFFSET.avro` | the records of a partition from an offset on |
/// | `points/NAME.json` | the moments to which all of it can be restored |
///
/// It holds everything about every child: its disk is to be encrypted, and only the operator may read it.
public record BackupFolder(Path root) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENDING = ".json";
    private static final String ALONE = "rwx------";
    private static final Duration EVERY_POINT_KEPT = Duration.ofDays(1);
    private static final int HOUR_DIGITS = "20261130T21".length();

    /// What a shell, PostgreSQL's placeholders or its configuration would take for something else.
    private static final Pattern UNSAFE = Pattern.compile("['\"`$%\\\\\\p{Cntrl}]");

    /// Made if it is missing, for its owner alone.
    ///
    /// @throws BackupFailedException if it cannot be made so
    public static BackupFolder at(Path folder) {
        BackupFolder backups = named(folder);
        try {
            for (Path one : backups.folders()) {
                Files.createDirectories(
                        one, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(ALONE)));
            }
            for (Path one : backups.folders()) {
                if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(one))
                        .equals(ALONE)) {
                    throw new BackupFailedException("others may read " + one + ": chmod -R go= " + backups.root);
                }
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw new BackupFailedException("cannot use " + backups.root + ": " + e.getMessage(), e);
        }
        return backups;
    }

    /// One that is there.
    ///
    /// @throws BackupFailedException if it is not
    public static BackupFolder existing(Path folder) {
        BackupFolder backups = named(folder);
        if (!Files.isDirectory(backups.points())) {
            throw new BackupFailedException(backups.root + " is no backup");
        }
        return backups;
    }

    private static BackupFolder named(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        if (UNSAFE.matcher(root.toString()).find()) {
            throw new BackupFailedException(
                    root + ": the name of a backup's folder has no quotes, dollar or percent signs or backslashes");
        }
        return new BackupFolder(root);
    }

    /// Only one platform goes into a backup: another one's log and points bear the same names.
    ///
    /// @param systemIdentifier by which PostgreSQL, or Kafka, tells clusters apart
    /// @throws BackupFailedException if it is another one's
    public void claim(String systemIdentifier) {
        Path owner = root.resolve("owner");
        if (!Files.exists(owner)) {
            write(owner, systemIdentifier);
        }
        if (!read(owner, String.class).equals(systemIdentifier)) {
            throw new BackupFailedException(root + " is the backup of another platform: choose another folder");
        }
    }

    private List<Path> folders() {
        return List.of(root, bases(), log(), topics(), points());
    }

    Path bases() {
        return root.resolve("bases");
    }

    Path log() {
        return root.resolve("log");
    }

    Path topics() {
        return root.resolve("topics");
    }

    private Path points() {
        return root.resolve("points");
    }

    /// The names of the points, oldest first.
    public List<String> pointNames() {
        return names(points(), ENDING);
    }

    /// The newest point, or the one of this name.
    ///
    /// @throws BackupFailedException if there is none
    public BackupPoint point(Optional<String> name) {
        List<String> known = pointNames();
        if (known.isEmpty()) {
            throw new BackupFailedException(root + " holds no point to which anything could be restored");
        }
        String wanted = name.orElseGet(known::getLast);
        if (!known.contains(wanted)) {
            throw new BackupFailedException(
                    "no point " + wanted + ": there are " + known.size() + ", the newest is " + known.getLast());
        }
        return read(points().resolve(wanted + ENDING), BackupPoint.class);
    }

    void keep(BackupPoint point) {
        write(points().resolve(point.name() + ENDING), point);
    }

    /// Forgets the points before `first`, and of those that are older than a day all but the first of an hour.
    void thinOut(String first) {
        String recent = BackupPoint.nameAt(Instant.now().minus(EVERY_POINT_KEPT));
        Set<String> hours = new HashSet<>();
        for (String point : pointNames()) {
            boolean one = point.compareTo(recent) >= 0 || hours.add(point.substring(0, HOUR_DIGITS));
            if (!one || point.compareTo(first) < 0) {
                delete(points().resolve(point + ENDING));
            }
        }
    }

    static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new BackupFailedException(file + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    /// The names of what lies in a folder and ends so, without the ending, sorted.
    static List<String> names(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BackupFailedException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    static <T> T read(Path file, Class<T> type) {
        try {
            return JSON.readValue(file.toFile(), type);
        } catch (IOException e) {
            throw new BackupFailedException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// All of it or nothing, and on disk when this returns.
    static void write(Path file, Object content) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(unfinished, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
            force(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(file.resolveSibling("."));
        } catch (IOException e) {
            throw new BackupFailedException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
