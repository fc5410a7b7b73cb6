package org.cwtt.referral.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.domain.RiskFlag;
import org.cwtt.referral.domain.RiskProfile;

/// One row of `assessments`, to and from the domain.
final class ProfileRow {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<RiskFlag>> FLAGS = new TypeReference<>() {};

    private ProfileRow() {}

    static RiskProfile read(ResultSet row) throws SQLException {
        return new RiskProfile(
                row.getObject("child_id", UUID.class),
                row.getString("round_id"),
                row.getLong("sequence"),
                row.getString("school_id"),
                flags(row.getString("flags")));
    }

    static String json(List<RiskFlag> flags) {
        try {
            return JSON.writeValueAsString(flags);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("flags cannot be written", e);
        }
    }

    private static List<RiskFlag> flags(String json) {
        try {
            return JSON.readValue(json, FLAGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("flags cannot be read", e);
        }
    }
}
