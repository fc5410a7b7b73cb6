package org.cwtt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.intake.Files.CSV;
import static org.cwtt.intake.Files.XLSX;
import static org.cwtt.intake.Files.send;
import static org.cwtt.intake.Files.sent;
import static org.cwtt.intake.Intake.as;
import static org.cwtt.intake.Intake.newId;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cwtt.local.test.RealParts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/// The Department of Basic Education's school master list. All numbers and names are invented.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class SchoolListsTest {
    private static final String[] TITLES = {
        "NatEmis", "Official_Institution_Name", "Province", "DMunName", "LMunName", "EIDistrict", "EICircuit",
        "Quintile", "NoFeeSchool", "GIS_Latitude", "GIS_Longitude", "Learners2021", "Status", "Telephone"
    };

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI service;

    @Test
    void aSpreadsheetOfSchoolsIsTakenInWithTheThreeHierarchies() throws Exception {
        // Given
        byte[] list = workbook(
                row(
                        700900001L,
                        "Planted Primary",
                        "Gauteng",
                        "West Rand District Municipality",
                        "MOGALE CITY LM",
                        "Gauteng West",
                        "Circuit 3",
                        "Q1",
                        "YES",
                        -26.1,
                        27.7,
                        812,
                        "OPEN",
                        "011"),
                row(
                        700900002L,
                        "Closed Primary",
                        "Gauteng",
                        "West Rand",
                        "Mogale City",
                        "Gauteng West",
                        "3",
                        1,
                        "Y",
                        -26.1,
                        27.7,
                        0,
                        "CLOSED",
                        ""),
                row(
                        700900003L,
                        "Metro Primary",
                        "GT",
                        "City of Johannesburg Metropolitan Municipality",
                        "City of Johannesburg",
                        "Johannesburg North",
                        "",
                        99,
                        "NO",
                        0,
                        0,
                        640,
                        "OPEN",
                        ""));

        // When
        var first = sent("administrator", "schools", "", XLSX, list);
        first.progress();
        var again = sent("administrator", "schools", "", XLSX, list);

        // Then
        first.rows().body("result", contains("TAKEN_IN", "SKIPPED", "TAKEN_IN"));
        again.rows().body("result", contains("REPEATED", "SKIPPED", "REPEATED"));
        String planted = "find { it.emis == '700900001' }.";
        as("administrator")
                .get("/v1/schools?after=700900000&limit=2")
                .then()
                .body(planted + "name", equalTo("Planted Primary"))
                .body(planted + "district", equalTo("DC48"))
                .body(planted + "circuit", equalTo("Gauteng West/Circuit 3"))
                .body(planted + "educationDistrict", equalTo("Gauteng West"))
                .body(planted + "healthSubDistrict", equalTo("Mogale City"))
                .body(planted + "socialDevelopmentOffice", equalTo("West Rand"))
                .body(planted + "site.quintile", equalTo(1))
                .body(planted + "site.noFee", equalTo(true))
                .body(planted + "site.latitude", equalTo(-26.1f))
                .body(planted + "site.learners", equalTo(812))
                .body("find { it.emis == '700900003' }.district", equalTo("JHB"))
                .body("find { it.emis == '700900003' }.healthSubDistrict", equalTo("Johannesburg E"))
                .body("find { it.emis == '700900003' }.site.quintile", equalTo(null));
    }

    @Test
    void aDryRunListsEveryProblemAndChangesNothing() {
        // Given
        String list = """
            NatEmis,Institution_Name,Province,DistrictMunicipalityName,Quintile,GIS_Lat,GIS_Long
            700900011,Good Primary,Limpopo,Sekhukhune,3,-24.8,29.9
            7009,Short Number,Limpopo,Sekhukhune,3,-24.8,29.9
            700900012,,Atlantis,Sekhukhune,3,-24.8,29.9
            700900013,Nowhere Primary,Limpopo,Metropolis,3,-24.8,29.9
            700900014,Swapped Primary,Limpopo,Sekhukhune,7,29.9,-24.8
            """;

        // When
        var tried = sent("administrator", "schools", "?dryRun=true", CSV, list.getBytes(StandardCharsets.UTF_8));

        // Then
        tried.rows()
                .body("result", contains("TAKEN_IN", "REFUSED", "REFUSED", "REFUSED", "TAKEN_IN"))
                .body("find { it.line == 3 }.problems.column", contains("EMIS"))
                .body("find { it.line == 4 }.problems.column", contains("NAME", "PROVINCE"))
                .body("find { it.line == 5 }.problems.column", contains("DISTRICT_MUNICIPALITY"))
                .body("find { it.line == 6 }.problems.column", contains("QUINTILE", "LATITUDE", "LONGITUDE"));
        assertThat(as("administrator")
                        .get("/v1/schools?after=700900010&limit=1")
                        .jsonPath()
                        .getString("[0].emis"))
                .isNotEqualTo("700900011");
    }

    @Test
    void onlyAnAdministratorMaySendSchools() throws Exception {
        // Given
        byte[] list = workbook();

        // When
        var refused = send("capturer-jhb", "schools/" + newId(), XLSX, list);

        // Then
        refused.statusCode(403);
    }

    @Test
    void aZipBombIsNotUnpacked() throws Exception {
        // Given
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 600; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bomb.size()).isLessThan(1024 * 1024);
        ByteArrayOutputStream cell = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(cell)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write(("<sst><si><t>" + "lorem ipsum ".repeat(200_000)).getBytes(StandardCharsets.US_ASCII));
        }

        // When
        var refused = send("administrator", "schools/" + newId(), XLSX, bomb.toByteArray());
        var longCell = send("administrator", "schools/" + newId(), XLSX, cell.toByteArray());
        var noZip = send("administrator", "schools/" + newId(), XLSX, new byte[] {1, 2, 3});

        // Then
        refused.statusCode(413).body("type", equalTo("urn:cwtt:problem:file-unpacks-too-large"));
        longCell.statusCode(413).body("of", equalTo("a cell"));
        noZip.statusCode(400).body("type", equalTo("urn:cwtt:problem:malformed-file"));
    }

    @Test
    void twoGigabytesAreRefusedBeforeTheyAreSent() throws Exception {
        // When
        String declared = request("Content-Length: 2147483648", false);
        String undeclared = request("Transfer-Encoding: chunked", true);

        // Then
        assertThat(declared).startsWith("HTTP/1.1 413").contains("body-too-large");
        assertThat(undeclared).startsWith("HTTP/1.1 413");
    }

    @Test
    void aWrongSheetIsToldWithTheRightOnes() throws Exception {
        // Given
        byte[] list = workbook();

        // When
        var refused = send("administrator", "schools/" + newId() + "?sheet=Gauteng", XLSX, list);

        // Then
        refused.statusCode(422)
                .body("type", equalTo("urn:cwtt:problem:sheet-unknown"))
                .body("expected", hasItem("Schools"));
    }

    /// Sends a head, and if wanted pieces of a body up to what is answered, at most 66 MiB.
    private String request(String length, boolean withBody) throws Exception {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("PUT /v1/bulk/schools/" + newId() + " HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer "
                            + RealParts.token("administrator") + "\r\nContent-Type: " + CSV + "\r\n" + length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            byte[] piece = ("100000\r\n" + "x".repeat(0x100000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            try {
                for (int i = 0; withBody && i < 66 && in.available() == 0; i++) {
                    out.write(piece);
                }
            } catch (IOException _) {
                // Cut off: what is answered lies there to be read.
            }
            byte[] answer = new byte[4096];
            int read = in.read(answer);
            return new String(answer, 0, Math.max(0, read), StandardCharsets.UTF_8);
        }
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static byte[] workbook(Object[]... rows) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Schools");
            for (int i = 0; i < TITLES.length; i++) {
                sheet.value(0, i, TITLES[i]);
            }
            for (int line = 0; line < rows.length; line++) {
                for (int i = 0; i < rows[line].length; i++) {
                    if (rows[line][i] instanceof Number number) {
                        sheet.value(line + 1, i, number);
                    } else {
                        sheet.value(line + 1, i, rows[line][i].toString());
                    }
                }
            }
        }
        return file.toByteArray();
    }
}
