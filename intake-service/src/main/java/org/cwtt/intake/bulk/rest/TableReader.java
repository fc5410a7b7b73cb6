package org.cwtt.intake.bulk.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.cwtt.intake.rest.Problem;

/// Reads CSV as offices have it: UTF-8 or Latin-1, with a byte order mark or without, columns apart by semicolon, comma
/// or tab.
final class TableReader {
    private static final int MARK = 64 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// A UTF-8 byte order mark before a Latin-1 file, as some tools put it there.
    private static final String MISPLACED_MARK = "ï»¿";

    private static final CsvMapper CSV = CsvMapper.csvBuilder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY, CsvParser.Feature.TRIM_SPACES, CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private TableReader() {}

    /// Tells of every line with its number, from 1.
    static void read(Path file, ObjIntConsumer<List<String>> lines) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file, charset(file))) {
            CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(firstLine(text)));
            try (MappingIterator<String[]> rows =
                    CSV.readerFor(String[].class).with(schema).readValues(text)) {
                while (rows.hasNext()) {
                    int line = rows.getCurrentLocation().getLineNr();
                    lines.accept(Arrays.asList(rows.next()), line);
                }
            }
        } catch (RuntimeJsonMappingException | JsonProcessingException _) {
            throw Problem.of(400, "malformed-file", "The file is no CSV").build();
        }
    }

    private static Charset charset(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            char[] piece = new char[MARK];
            while (text.read(piece) >= 0) {
                // Reading tells whether it is UTF-8 to its end.
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException _) {
            return Charset.forName("windows-1252");
        }
    }

    /// The header, after which the text stands at its start again, without a byte order mark.
    private static String firstLine(BufferedReader text) throws IOException {
        text.mark(MARK);
        char[] start = new char[MARK - 1];
        int length = Math.max(0, text.read(start));
        text.reset();
        String beginning = new String(start, 0, length);
        for (String mark : List.of(BYTE_ORDER_MARK, MISPLACED_MARK)) {
            if (beginning.startsWith(mark)) {
                text.skip(mark.length());
            }
        }
        return beginning.lines().findFirst().orElse("");
    }

    private static char separator(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String header, char wanted) {
        return header.chars().filter(character -> character == wanted).count();
    }
}
