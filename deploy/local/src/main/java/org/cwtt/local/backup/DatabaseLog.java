package org.cwtt.local.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// The databases' log in the backup: how PostgreSQL archives it, and reads it back, with what every machine has. A
/// piece that was closed before it was full compresses to nearly nothing.
public final class DatabaseLog {
    private static final String ENDING = ".gz";

    private DatabaseLog() {}

    /// For `archive_command`. A piece is there whole or not at all, and another one of its name is never overwritten:
    /// then archiving stops, and the server says so in its log.
    public static String archiveCommand(BackupFolder backups) {
        return """
                if test -f "%1$s/%%f.gz"; then gzip -dc "%1$s/%%f.gz" | cmp -s - "%%p"; else \
                gzip -1 -n -c "%%p" > "%1$s/%%f.new" && sync "%1$s/%%f.new" && mv "%1$s/%%f.new" "%1$s/%%f.gz" \
                && sync "%1$s"; fi""".formatted(backups.log());
    }

    /// For `restore_command`: fails for a piece that is not there.
    static String restoreCommand(BackupFolder backups) {
        return "test -f \"%1$s/%%f.gz\" && gzip -dc \"%1$s/%%f.gz\" > \"%%p\"".formatted(backups.log());
    }

    static Path piece(BackupFolder backups, String name) {
        return backups.log().resolve(name + ENDING);
    }

    /// For each timeline that a timeline goes back to, where it was left.
    static Map<Integer, String> ancestors(BackupFolder backups, int timeline) {
        Map<Integer, String> ancestors = new TreeMap<>();
        Path history = piece(backups, "%08X.history".formatted(timeline));
        if (!Files.exists(history)) {
            return ancestors;
        }
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(history)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split("\\t", -1);
                if (fields.length > 1) {
                    ancestors.put(Integer.valueOf(fields[0].strip()), fields[1].strip());
                }
            }
        } catch (IOException e) {
            throw new BackupFailedException(history + " cannot be read: " + e.getMessage(), e);
        }
        return ancestors;
    }
}
