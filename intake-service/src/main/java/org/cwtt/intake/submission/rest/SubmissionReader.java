package org.cwtt.intake.submission.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.cwtt.intake.rest.IntakeBodies;
import org.cwtt.intake.submission.domain.Submission;
import org.cwtt.rest.InternetDates;

/// Reads a submission from JSON, strictly: no unknown, missing or doubled field, no deep nesting, no second value.
final class SubmissionReader {
    private static final int DEEPEST_NESTING = 8;
    private static final int LONGEST_NUMBER = 40;

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_NESTING)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(IntakeBodies.ONE)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .addModule(new InternetDates())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build()
            .readerFor(SubmissionRequest.class);

    private SubmissionReader() {}

    /// @throws com.fasterxml.jackson.core.JsonProcessingException when it is not JSON of this shape, with the place
    static Submission read(byte[] json, int offset, int length) throws IOException {
        SubmissionRequest request = READER.readValue(json, offset, length);
        if (request == null) {
            // JSON's null is a value that stands for nothing.
            throw MismatchedInputException.from(null, SubmissionRequest.class, "A submission is an object, not null");
        }
        return request.toSubmission();
    }
}
