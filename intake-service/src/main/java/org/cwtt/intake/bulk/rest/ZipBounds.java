package org.cwtt.intake.bulk.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cwtt.intake.rest.Problem;

/// Holds a zip file to bounds before anything in it is read: what its entries say of their size is not believed, they
/// are unpacked and counted, and nothing is kept.
final class ZipBounds {
    /// Bytes of all entries together. A sheet of 25,000 schools with 60 columns has about 100 MiB.
    static final long UNPACKED = 512L * 1024 * 1024;

    /// How many times as large an entry may become. Sheets of numbers that repeat become 20 to 60 times as large.
    static final int TIMES = 200;

    /// Bytes of an entry that is held in memory: all but the sheets.
    static final long HELD = 48L * 1024 * 1024;

    /// Bytes of text without a tag, which the reader holds, too. A cell has 32,767 characters at most.
    static final int CELL = 1024 * 1024;

    private static final String SHEETS = "xl/worksheets/";
    private static final int ENTRIES = 1000;
    private static final int SMALL = 1024 * 1024;
    private static final int PIECE = 64 * 1024;

    private ZipBounds() {}

    /// @throws HttpProblem 400 when it is no zip file, 413 when it goes beyond the bounds
    static void check(Path file) throws IOException {
        long left = UNPACKED;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > ENTRIES) {
                throw tooLarge("entries", ENTRIES);
            }
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                left -= unpacked(zip, entries.nextElement(), left, Files.size(file));
            }
        } catch (ZipException _) {
            throw Problem.of(400, "malformed-file", "The file is no spreadsheet (.xlsx)")
                    .build();
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long left, long packed) throws IOException {
        long most = Math.max(SMALL, TIMES * Math.min(packed, Math.max(0, entry.getCompressedSize())));
        long held = entry.getName().startsWith(SHEETS) ? UNPACKED : HELD;
        byte[] piece = new byte[PIECE];
        long size = 0;
        int text = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                size += read;
                text = text(piece, read, text);
                if (text > CELL && isText(zip, entry)) {
                    throw tooLarge("a cell", CELL);
                }
                if (size > left || size > held) {
                    throw tooLarge("bytes", UNPACKED);
                }
                if (size > most) {
                    throw tooLarge("times", TIMES);
                }
            }
        }
        return size;
    }

    /// How many bytes have gone by since the last tag began.
    private static int text(byte[] piece, int length, int before) {
        int since = before;
        for (int i = 0; i < length; i++) {
            since = piece[i] == '<' ? 0 : since + 1;
        }
        return since;
    }

    /// Whether a parser of XML would read it: pictures begin otherwise.
    private static boolean isText(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            int first = content.read();
            return first == '<' || first >= 0xEF || Character.isWhitespace(first);
        }
    }

    private static HttpProblem tooLarge(String what, long limit) {
        return Problem.of(413, "file-unpacks-too-large", "The file unpacks to more than is taken in")
                .with("of", what)
                .with("limit", limit)
                .build();
    }
}
