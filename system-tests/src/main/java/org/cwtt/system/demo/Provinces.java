package org.cwtt.system.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cwtt.system.client.FrontDoors;
import org.cwtt.system.cohort.Cohort;
import org.cwtt.system.cohort.Round;
import org.cwtt.system.cohort.School;

/// Prints the provincial indicators as the reporting service gives them.
final class Provinces {
    private static final List<String> LEVELS = List.of("HIGH", "MEDIUM");
    private static final String HIDDEN = "-";

    private final FrontDoors doors;
    private final Terminal terminal;

    Provinces(FrontDoors doors, Terminal terminal) {
        this.doors = doors;
        this.terminal = terminal;
    }

    void print(Cohort cohort) {
        Round round = cohort.rounds().getLast();
        List<String> provinces = cohort.schools().stream()
                .map(School::province)
                .distinct()
                .sorted()
                .toList();
        terminal.heading("Provincial indicators: children at high and medium risk, round " + round.id());
        List<String> header = new ArrayList<>(List.of("domain"));
        Map<String, List<String>> rows = new TreeMap<>();
        for (String province : provinces) {
            LEVELS.forEach(level -> header.add(province + " " + Summary.inWords(level)));
            Map<String, Map<String, String>> shares = shares(province, round);
            shares.forEach((domain, levels) -> {
                List<String> row =
                        rows.computeIfAbsent(domain, name -> new ArrayList<>(List.of(Summary.inWords(name))));
                LEVELS.forEach(level -> row.add(levels.getOrDefault(level, HIDDEN)));
            });
        }
        terminal.table(header, List.copyOf(rows.values()));
        terminal.line("  " + HIDDEN + ": hidden, because the children could be recognised; counts rounded");
    }

    /// By domain, then level.
    private Map<String, Map<String, String>> shares(String province, Round round) {
        String query = "/v1/indicators?indicator=prevalence&area=ZA-" + province + "&round=" + round.id();
        JsonNode answer = doors.get("analyst", doors.installation().at("reporting", query))
                .expecting(200)
                .json();
        Map<String, Map<String, String>> shares = new TreeMap<>();
        for (JsonNode indicator : answer.path("indicators")) {
            shares.computeIfAbsent(indicator.path("domain").asText(), _ -> new TreeMap<>())
                    .put(indicator.path("level").asText(), share(indicator));
        }
        return shares;
    }

    private static String share(JsonNode indicator) {
        return indicator.path("numerator").isNumber()
                ? indicator.path("numerator").asText() + " of "
                        + indicator.path("denominator").asText("?")
                : HIDDEN;
    }
}
