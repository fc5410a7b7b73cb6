package org.cwtt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.intake.Files.CSV;
import static org.cwtt.intake.Files.send;
import static org.cwtt.intake.Files.sent;
import static org.cwtt.intake.Intake.JOHANNESBURG_SCHOOL;
import static org.cwtt.intake.Intake.as;
import static org.cwtt.intake.Intake.newId;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.cwtt.intake.classlist.domain.LearnerIds;
import org.cwtt.local.test.RealParts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/// Class lists as schools have them.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class ClassListsTest {
    private static final String HERE = "?school=" + JOHANNESBURG_SCHOOL;
    private static final String HEADER = "LURITS No;Surname;First Names;Gender;Date of Birth;Grade;Home Language\n";

    @Inject
    LearnerIds learnerIds;

    @Test
    void anIdTellsNothingOfTheLearnerToWhoLacksTheKey() {
        // Given
        String learner = "class-list|" + JOHANNESBURG_SCHOOL + "|1000000000991";

        // When
        UUID id = learnerIds.of(learner);

        // Then
        assertThat(id).isEqualTo(learnerIds.of(learner)).isNotEqualTo(unkeyed(learner));
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void aLearnerWhoWasTakenInBeforeThereWasAKeyKeepsItsId() {
        // Given
        String learner = "class-list|" + JOHANNESBURG_SCHOOL + "|" + newId();
        as("capturer-jhb")
                .body(Intake.child(unkeyed(learner), JOHANNESBURG_SCHOOL))
                .post("/v1/children")
                .then()
                .statusCode(201);

        // When
        UUID id = learnerIds.of(learner);

        // Then
        assertThat(id).isEqualTo(unkeyed(learner));
    }

    @Test
    void aLatin1ListWithAByteOrderMarkAndSemicolonsIsTakenInOnce() throws Exception {
        // Given
        byte[] text = (HEADER
                        + "1000000000017;Bothma;Zoë Renée;F;04/03/2018;Grade 1;Afrikaans\n"
                        + "1000000000025;Plantedsen;Pieter;Male;43163;02;af\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        list.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        list.write(text);

        // When
        var first = sent("capturer-jhb", "class-lists", HERE, CSV, list.toByteArray());
        first.progress();
        var again = sent("capturer-jhb", "class-lists", HERE, CSV, list.toByteArray());

        // Then
        first.progress().body("rows", equalTo(2)).body("results.TAKEN_IN", equalTo(2));
        again.progress().body("results.REPEATED", equalTo(2));
        as("capturer-jhb")
                .get("/v1/children?learnerNumber=1000000000017")
                .then()
                .body("[0].givenNames", equalTo("Zoë Renée"))
                .body("[0].birthDate", equalTo("2018-03-04"));
        as("capturer-jhb")
                .get("/v1/children?learnerNumber=1000000000025")
                .then()
                .body("[0].birthDate", equalTo("2018-03-04"))
                .body("[0].grade", equalTo("2"));
    }

    @Test
    void datesThatASpreadsheetHasMangledAreReadOrTold() throws Exception {
        // Given
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Grade 1");
            String[] titles = {"LURITS No", "Surname", "First Names", "Gender", "Date of Birth", "Grade"};
            for (int i = 0; i < titles.length; i++) {
                sheet.value(0, i, titles[i]);
            }
            row(sheet, 1, "1000000000041", "Mangled-Date");
            sheet.value(1, 4, LocalDate.of(2018, 3, 4));
            sheet.style(1, 4).format("m/d/yy").set();
            row(sheet, 2, "1000000000058", "Mangled-Text");
            sheet.value(2, 4, "2018-02-30 00:00");
            row(sheet, 3, "1000000000066", "Mangled-Serial");
            sheet.value(3, 4, 43163);
        }

        // When
        var list = sent("capturer-jhb", "class-lists", HERE, Files.XLSX, file.toByteArray());

        // Then
        list.rows()
                .body("result", contains("TAKEN_IN", "REFUSED", "TAKEN_IN"))
                .body("[1].line", equalTo(3))
                .body("[1].problems.column", contains("BIRTH_DATE"))
                .body("[1].problems.given", contains("2018-02-30 00:00"));
        for (String learner : new String[] {"1000000000041", "1000000000066"}) {
            as("capturer-jhb")
                    .get("/v1/children?learnerNumber=" + learner)
                    .then()
                    .body("[0].birthDate", equalTo("2018-03-04"));
        }
    }

    private static UUID unkeyed(String learner) {
        return UUID.nameUUIDFromBytes(learner.getBytes(StandardCharsets.UTF_8));
    }

    private static void row(Worksheet sheet, int row, String learner, String family) {
        sheet.value(row, 0, learner);
        sheet.value(row, 1, family);
        sheet.value(row, 2, "Thandeka");
        sheet.value(row, 3, "F");
        sheet.value(row, 5, "1");
    }

    @Test
    void aDryRunListsEveryWrongValueAndRegistersNobody() {
        // Given
        byte[] list = ("\uFEFF" + HEADER
                        + "1.23457E+12;Dryrun;Thabo;X;2018-02-30;7;Klingon\n"
                        + "1000000000033;Dryrun;Naledi;F;2018-03-04;R;\n"
                        + ";;Nobody;F;2018-03-04;1;\n")
                .getBytes(StandardCharsets.UTF_8);

        // When
        var tried = sent("capturer-jhb", "class-lists", HERE + "&dryRun=true", CSV, list);

        // Then
        tried.progress().body("results.TAKEN_IN", equalTo(1)).body("results.REFUSED", equalTo(2));
        tried.rows()
                .body(
                        "find { it.line == 2 }.problems.column",
                        containsInAnyOrder("LEARNER_NUMBER", "SEX", "BIRTH_DATE", "GRADE", "HOME_LANGUAGE"))
                .body("find { it.line == 4 }.problems.column", contains("FAMILY_NAME"));
        as("capturer-jhb")
                .get("/v1/children?learnerNumber=1000000000033")
                .then()
                .body("", hasSize(0));
    }

    @Test
    void columnsOfAnotherNameAreMapped() {
        // Given
        byte[] list = "Van,Naam,Geslag,Gebore,Graad\nMapped,Anna,F,2018-03-04,R\n".getBytes(StandardCharsets.UTF_8);

        // When
        var unmapped = send("capturer-jhb", "class-lists/" + newId() + HERE, CSV, list);
        var mapped = sent(
                "capturer-jhb",
                "class-lists",
                HERE + "&dryRun=true&column=FAMILY_NAME:Van&column=GIVEN_NAMES:Naam&column=SEX:Geslag"
                        + "&column=BIRTH_DATE:Gebore&column=GRADE:Graad",
                CSV,
                list);

        // Then
        unmapped.statusCode(422).body("type", equalTo("urn:cwtt:problem:columns-missing"));
        mapped.progress().body("results.TAKEN_IN", equalTo(1));
    }

    @Test
    void aSchoolElsewhereIsRefusedAndNobodySeesTheJobsOfOthers() {
        // Given
        byte[] list = (HEADER + ";Elsewhere;Anna;F;2018-03-04;R;\n").getBytes(StandardCharsets.UTF_8);

        // When
        var elsewhere = sent("capturer-tsh", "class-lists", HERE, CSV, list);

        // Then
        elsewhere.rows().body("result", contains("REFUSED")).body("[0].problems[0].expected", notNullValue());
        as("capturer-jhb").get("/v1/bulk/" + elsewhere.job()).then().statusCode(404);
        as("capturer-jhb").get("/v1/bulk/" + elsewhere.job() + "/rows").then().statusCode(404);
    }

    @Test
    void theSameJobSentTwiceIsOneAndAnotherFileUnderItsIdIsRefused() {
        // Given
        UUID job = newId();
        byte[] list = (HEADER + ";Senttwice;Anna;F;2018-03-04;R;\n").getBytes(StandardCharsets.UTF_8);
        byte[] other = (HEADER + ";Senttwice;Anne;F;2018-03-04;R;\n").getBytes(StandardCharsets.UTF_8);
        send("capturer-jhb", "class-lists/" + job + HERE, CSV, list).statusCode(202);

        // When
        var same = send("capturer-jhb", "class-lists/" + job + HERE, CSV, list);
        var another = send("capturer-jhb", "class-lists/" + job + HERE, CSV, other);

        // Then
        same.statusCode(200).body("id", equalTo(job.toString()));
        another.statusCode(409).body("type", equalTo("urn:cwtt:problem:other-content"));
    }
}
