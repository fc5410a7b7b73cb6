package org.cwtt.casework.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.cwtt.casework.domain.RiskProfile;
import org.jspecify.annotations.Nullable;

/// A profile whole, as bytes: Smile, the binary form of JSON, in which a name or a code that comes again is written
/// once. The same profile gives the same bytes, which a rebuild relies on when it compares.
final class ProfileDocument {
    private static final ObjectMapper SMILE = mapper(SmileMapper.builder(SmileFactory.builder()
            .enable(SmileGenerator.Feature.CHECK_SHARED_STRING_VALUES)
            .disable(SmileGenerator.Feature.ENCODE_BINARY_AS_7BIT)
            .build()));
    private static final ObjectWriter WRITER = SMILE.writerFor(RiskProfile.class);
    private static final ObjectReader READER = SMILE.readerFor(RiskProfile.class);
    private static final ObjectReader JSON_READER = mapper(JsonMapper.builder()).readerFor(RiskProfile.class);

    private ProfileDocument() {}

    private static <M extends ObjectMapper> ObjectMapper mapper(MapperBuilder<M, ?> format) {
        return format.addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    static byte[] write(RiskProfile profile) {
        try {
            return WRITER.writeValueAsBytes(profile);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param json what a version before this one wrote since; none as a rule
    static RiskProfile read(byte[] packed, @Nullable String json) {
        try {
            return json == null ? READER.readValue(packed) : JSON_READER.readValue(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
