package org.cwtt.reporting.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.cwtt.reporting.domain.AreaLevel;
import org.cwtt.reporting.domain.AreaRound;
import org.cwtt.reporting.domain.Indicator;

/// Reads the columns that several tables share.
final class AreaRows {
    private AreaRows() {}

    static AreaRound place(ResultSet row) throws SQLException {
        return new AreaRound(
                AreaLevel.valueOf(row.getString("area_level")), row.getString("area"), row.getString("round_id"));
    }

    static Indicator indicator(String id) {
        return Indicator.withId(id).orElseThrow();
    }
}
