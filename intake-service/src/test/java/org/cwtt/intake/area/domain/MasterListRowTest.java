package org.cwtt.intake.area.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cwtt.intake.bulk.domain.JobRow;
import org.cwtt.intake.bulk.domain.RowProblem;
import org.junit.jupiter.api.Test;

class MasterListRowTest {
    private static final Hierarchies HIERARCHIES = new Hierarchies(
            List.of(
                    new Hierarchy("LP", Hierarchy.By.SCHOOL, "911100001", null, null, "Special", null),
                    new Hierarchy(
                            "LP", Hierarchy.By.LOCAL_MUNICIPALITY, "Elias Motsoaledi", "DC47", "South", "EM", "EM")),
            List.of(
                    new District("DC47", "Sekhukhune", "DISTRICT", "LP"),
                    new District("CPT", "City of Cape Town", "METRO", "WC")));

    @Test
    void theClosestLineOfTheTableCountsFirst() {
        // When
        School school = requireNonNull(read(Map.of("EMIS", "911100001", "LOCAL_MUNICIPALITY", "ELIAS MOTSOALEDI LM"))
                .school());

        // Then
        assertThat(school.district()).isEqualTo("DC47");
        assertThat(school.healthSubDistrict()).isEqualTo("Special");
        assertThat(school.educationDistrict()).isEqualTo("South");
    }

    @Test
    void aDistrictIsKnownByNameOrCode() {
        // When
        School named = requireNonNull(read(Map.of("DISTRICT_MUNICIPALITY", "SEKHUKHUNE District Municipality"))
                .school());
        School coded =
                requireNonNull(read(Map.of("DISTRICT_MUNICIPALITY", "DC47")).school());
        School metro = requireNonNull(
                read(Map.of("PROVINCE", "WESTERN CAPE", "LOCAL_MUNICIPALITY", "City of Cape Town Metropolitan"))
                        .school());

        // Then
        assertThat(List.of(named.district(), coded.district(), metro.district()))
                .containsExactly("DC47", "DC47", "CPT");
    }

    @Test
    void wrongValuesOfLittleWeightAreToldAndLeftOut() {
        // When
        MasterListRow row = read(Map.of(
                "DISTRICT_MUNICIPALITY",
                "DC47",
                "QUINTILE",
                "9",
                "LATITUDE",
                "-24,8",
                "LONGITUDE",
                "29.9",
                "NO_FEE",
                "perhaps",
                "CIRCUIT",
                "<script>"));

        // Then
        School school = requireNonNull(row.school());
        assertThat(school.site()).isEqualTo(new Site(null, null, -24.8, 29.9, null));
        assertThat(school.circuit()).isNull();
        assertThat(row.problems())
                .extracting(RowProblem::column)
                .containsExactlyInAnyOrder("QUINTILE", "NO_FEE", "CIRCUIT");
    }

    private static MasterListRow read(Map<String, String> values) {
        Map<String, String> row =
                new HashMap<>(Map.of("EMIS", "911100002", "NAME", "Sample Primary", "PROVINCE", "Limpopo"));
        row.putAll(values);
        return MasterListRow.read(new JobRow(2, row), HIERARCHIES);
    }
}
