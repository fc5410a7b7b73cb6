package org.cwtt.intake.bulk.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookReaderTest {
    private static final int SCHOOLS = 25_000;

    @TempDir
    Path folder;

    @Test
    void numbersKeepTheirDigitsAndDatesTheirDay() throws IOException {
        // Given
        Path file = folder.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("One");
            sheet.value(0, 0, 1000000000017L);
            sheet.value(0, 1, LocalDate.of(2018, 3, 4));
            sheet.style(0, 1).format("m/d/yy").set();
            sheet.value(0, 2, "=1+1");
            sheet.value(0, 4, -26.25);
            sheet.value(2, 0, "third row");
        }
        List<String> lines = new ArrayList<>();

        // When
        WorkbookReader.read(file, null, (cells, line) -> lines.add(line + ": " + cells));

        // Then
        assertThat(lines).containsExactly("1: [1000000000017, 2018-03-04, =1+1, , -26.25]", "3: [third row]");
    }

    @Test
    void aListOfAllSchoolsIsReadRowByRow() throws IOException {
        // Given
        Path file = folder.resolve("all.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("All");
            for (int row = 0; row < SCHOOLS; row++) {
                sheet.value(row, 0, 100_000_000 + row);
                for (int column = 1; column < 20; column++) {
                    sheet.value(row, column, "Primary School " + row * column);
                }
            }
        }
        List<Integer> rows = new ArrayList<>();

        // When
        WorkbookReader.read(file, null, (_, line) -> rows.add(line));

        // Then
        assertThat(rows).hasSize(SCHOOLS).endsWith(SCHOOLS);
    }

    @Test
    void aDocumentWithEntitiesIsNotExpanded() throws IOException {
        // Given
        Path file = folder.resolve("laughs.xlsx");
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM"
                + " \"file:///etc/passwd\">]>";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                            + " PartName=\"/xl/workbook.xml\""
                            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships"
                            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                            + " Id=\"rId1\""
                            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                            + " Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
                            + " name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships"
                            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                            + " Id=\"rId1\""
                            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                            + " Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    laughs
                            + "<worksheet"
                            + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row"
                            + " r=\"1\"><c r=\"A1\""
                            + " t=\"inlineStr\"><is><t>x&b;&c;</t></is></c></row></sheetData></worksheet>");
        }
        List<String> read = new ArrayList<>();

        // When
        Throwable failure = catchThrowable(() -> WorkbookReader.read(file, null, (cells, _) -> read.addAll(cells)));

        // Then
        assertThat(String.join("", read)).doesNotContain("haha").doesNotContain("root:");
        assertThat(failure).isInstanceOf(HttpProblem.class);
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatUnpacksTooLargeIsRefused() throws IOException {
        // Given
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] rows = "<row/>".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 100; i++) {
                zip.write(rows);
            }
        }

        // When, Then
        assertThatThrownBy(() -> ZipBounds.check(bomb))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(413));
    }
}
