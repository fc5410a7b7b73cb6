package org.cwtt.intake.bulk.rest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.cwtt.intake.rest.Problem;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/// Reads one sheet of a spreadsheet (.xlsx) row by row, as text: numbers without a rounding of display, dates as
/// 2018-03-04 whatever their format, formulas by the value that was last computed.
final class WorkbookReader {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final int WIDEST = 500;

    private WorkbookReader() {}

    /// Tells of every row that is not empty with its number, from 1.
    ///
    /// @param sheetName which sheet; null: the first
    static void read(Path file, @Nullable String sheetName, ObjIntConsumer<List<String>> lines) throws IOException {
        ZipBounds.check(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS);
                Stream<Row> rows = sheet(workbook, sheetName).openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                List<String> cells = cells(row);
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    lines.accept(cells, row.getRowNum());
                }
            }
        } catch (ExcelReaderException _) {
            throw Problem.of(400, "malformed-file", "The file is no spreadsheet (.xlsx)")
                    .build();
        }
    }

    private static Sheet sheet(ReadableWorkbook workbook, @Nullable String name) {
        if (name == null) {
            return workbook.getFirstSheet();
        }
        return workbook.findSheet(name)
                .orElseThrow(() -> Problem.of(Problem.UNPROCESSABLE, "sheet-unknown", "There is no such sheet")
                        .with("given", name)
                        .with(
                                "expected",
                                workbook.getSheets().map(Sheet::getName).toList())
                        .build());
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(WIDEST, row.getCellCount()); i++) {
            cells.add(row.getOptionalCell(i).map(WorkbookReader::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> isDate(cell.getDataFormatString()) ? date(cell) : number(cell.asNumber());
            case STRING, ERROR, BOOLEAN, FORMULA -> rawOrText(cell);
            case EMPTY -> "";
        };
    }

    private static String rawOrText(Cell cell) {
        String text = cell.getText();
        return text == null ? "" : text;
    }

    /// Without an exponent: an EMIS number stays one.
    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String date(Cell cell) {
        LocalDateTime time = cell.asDate();
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }

    /// Whether a number is shown as a date: its format names days and years outside quotes.
    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return bare.contains("d") && bare.contains("y");
    }
}
