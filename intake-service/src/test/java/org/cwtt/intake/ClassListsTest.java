package org.cwtt.intake;

import static org.cwtt.intake.Intake.JOHANNESBURG_SCHOOL;
import static org.cwtt.intake.Intake.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.Test;

/// Class lists as schools have them.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class ClassListsTest {
    private static final String HEADER = "LURITS No;Surname;First Names;Gender;Date of Birth;Grade;Home Language\n";

    @Test
    void aLatin1ListWithSemicolonsIsTakenInOnce() {
        // Given
        byte[] list = (HEADER
                        + "1000000000017;Bothma;Zoë Renée;F;04/03/2018;Grade 1;Afrikaans\n"
                        + "1000000000025;Plantedsen;Pieter;Male;43163;02;af\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        // When
        var first = send("?dryRun=false", list);
        var again = send("", list);

        // Then
        first.statusCode(200)
                .body("rows", equalTo(2))
                .body("registered", equalTo(2))
                .body("problems", hasSize(0));
        again.statusCode(200).body("registered", equalTo(0)).body("repeated", equalTo(2));
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
    void aDryRunListsEveryWrongValueAndRegistersNobody() {
        // Given
        byte[] list = ("\uFEFF" + HEADER
                        + "1.23457E+12;Dryrun;Thabo;X;2018-02-30;7;Klingon\n"
                        + "1000000000033;Dryrun;Naledi;F;2018-03-04;R;\n"
                        + ";;Nobody;F;2018-03-04;1;\n")
                .getBytes(StandardCharsets.UTF_8);

        // When
        var answer = send("?dryRun=true", list);

        // Then
        answer.statusCode(200)
                .body("registered", equalTo(1))
                .body(
                        "problems.findAll { it.line == 2 }.column",
                        containsInAnyOrder("LEARNER_NUMBER", "SEX", "BIRTH_DATE", "GRADE", "HOME_LANGUAGE"))
                .body("problems.findAll { it.line == 4 }.column", contains("FAMILY_NAME"));
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
        var unmapped = send("?dryRun=true", list);
        var mapped = send(
                "?dryRun=true&column=FAMILY_NAME:Van&column=GIVEN_NAMES:Naam&column=SEX:Geslag&column=BIRTH_DATE:Gebore"
                        + "&column=GRADE:Graad",
                list);

        // Then
        unmapped.statusCode(422).body("type", equalTo("urn:cwtt:problem:columns-missing"));
        mapped.statusCode(200).body("registered", equalTo(1)).body("problems", hasSize(0));
    }

    @Test
    void aSchoolElsewhereAndAListThatIsTooLargeAreRefused() {
        // Given
        byte[] list = (HEADER + ";Elsewhere;Anna;F;2018-03-04;R;\n").getBytes(StandardCharsets.UTF_8);

        // When
        var elsewhere = as("capturer-tsh")
                .contentType("text/csv")
                .body(list)
                .post("/v1/class-lists/" + JOHANNESBURG_SCHOOL)
                .then();
        var large = send("", new byte[3 * 1024 * 1024]);

        // Then
        elsewhere.statusCode(200).body("registered", equalTo(0)).body("problems", hasSize(1));
        large.statusCode(413);
    }

    private static ValidatableResponse send(String parameters, byte[] list) {
        return as("capturer-jhb")
                .contentType("text/csv")
                .body(list)
                .post("/v1/class-lists/" + JOHANNESBURG_SCHOOL + parameters)
                .then();
    }
}
