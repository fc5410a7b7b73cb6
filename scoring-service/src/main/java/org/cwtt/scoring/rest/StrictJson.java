package org.cwtt.scoring.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/// Reads a body to the letter: a misspelt field is told instead of being passed over, and an age of 2740.9 days is not
/// made one of 2740, nor does the second of two fields of one name count.
@Singleton
public final class StrictJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .getFactory()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }
}
