package org.cwtt.reporting.dhis2;

import java.util.List;

/// Values as DHIS2 takes them at `/api/dataValueSets`.
public record DataValueSet(String dataSet, List<DataValue> dataValues) {
    /// One value.
    ///
    /// @param period such as `2026Q1`
    public record DataValue(
            String dataElement, String period, String orgUnit, String categoryOptionCombo, String value) {}
}
