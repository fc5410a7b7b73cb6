package org.cwtt.intake;

import static org.cwtt.intake.Intake.JOHANNESBURG_SCHOOL;
import static org.cwtt.intake.Intake.as;
import static org.cwtt.intake.Intake.child;
import static org.cwtt.intake.Intake.newId;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A registration is read to the letter: what would be another value, or none, is told instead.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class StrictJsonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    birthDate          | -949153696      | expected is a date such as 2026-08-03
                    birthDate          | '"-9999-01-01"' | -9999-01-01 is not a date such as 2026-08-03
                    birthDate          | '"+12026-01-01"'| +12026-01-01 is not a date such as 2026-08-03
                    birthDate          | '[2018, 3, 4]'  | expected is a date such as 2026-08-03
                    familyName         | 5               | 5 is not a text
                    birthDateEstimated | 1               | 1 is not true or false
                    sex                | 0               | '0 is not one of FEMALE, MALE'
                    learnerNumer       | '"1234567890"'  | the field learnerNumer is not known here
                    """)
    void aValueOfAnotherKindIsToldByItsField(String field, String value, String detail) throws JsonProcessingException {
        // Given
        Map<String, Object> others = child(newId(), JOHANNESBURG_SCHOOL);
        others.remove(field);

        // When
        var answer = as("capturer-jhb")
                .body(withFirst("\"%s\": %s".formatted(field, value), others))
                .post("/v1/children")
                .then();

        // Then
        answer.statusCode(400)
                .body("type", equalTo("urn:cwtt:problem:malformed-body"))
                .body("detail", equalTo(detail))
                .body("place.field", equalTo(field));
    }

    @ParameterizedTest
    @CsvSource({"grade", "familyName"})
    void aFieldGivenTwiceIsTold(String field) throws JsonProcessingException {
        // Given
        Map<String, Object> whole = child(newId(), JOHANNESBURG_SCHOOL);

        // When
        var answer = as("capturer-jhb")
                .body(withFirst("\"%s\": \"R\"".formatted(field), whole))
                .post("/v1/children")
                .then();

        // Then
        answer.statusCode(400)
                .body("type", equalTo("urn:cwtt:problem:malformed-body"))
                .body("detail", equalTo("Duplicate field '" + field + "'"));
    }

    private static String withFirst(String field, Map<String, Object> others) throws JsonProcessingException {
        return "{" + field + "," + new ObjectMapper().writeValueAsString(others).substring(1);
    }
}
