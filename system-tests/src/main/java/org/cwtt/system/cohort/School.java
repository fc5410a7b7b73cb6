package org.cwtt.system.cohort;

import java.util.List;
import java.util.Map;

/// A made-up school; the districts are real, by municipal demarcation code.
///
/// @param emis nine digits, the first that of the province
/// @param enrolments learners by grade
public record School(String emis, String name, String province, String district, Map<String, Integer> enrolments) {
    /// Twelve schools in seven districts of Gauteng, Limpopo and KwaZulu-Natal; half the children are in Gauteng.
    static List<School> sample() {
        return List.of(
                of("700910001", "Jacaranda Primary School", "GP", "JHB"),
                of("700910002", "Mmesi Park Primary School", "GP", "JHB"),
                of("700920001", "Union Hill Primary School", "GP", "TSH"),
                of("700920002", "Hlanganani Primary School", "GP", "TSH"),
                of("700930001", "Reef View Primary School", "GP", "EKU"),
                of("700930002", "Kgotso Primary School", "GP", "EKU"),
                of("900910001", "Marula Primary School", "LP", "DC35"),
                of("900910002", "Polokwane East Primary School", "LP", "DC35"),
                of("900920001", "Baobab Primary School", "LP", "DC33"),
                of("500910001", "Umhlanga Ridge Primary School", "KZN", "ETH"),
                of("500910002", "Siyathuthuka Primary School", "KZN", "ETH"),
                of("500920001", "Drakensberg Primary School", "KZN", "DC22"));
    }

    private static School of(String emis, String name, String province, String district) {
        return new School(emis, name, province, district, Map.of("R", 90, "1", 110, "2", 105, "3", 100));
    }
}
