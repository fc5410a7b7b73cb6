package org.cwtt.system.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.cwtt.system.client.FrontDoors;
import org.cwtt.system.cohort.Cohort;
import org.cwtt.system.cohort.Round;
import org.cwtt.system.cohort.School;

/// Prints the provincial indicators as the reporting service gives them.
final class Provinces {
    private final FrontDoors doors;
    private final Terminal terminal;

    Provinces(FrontDoors doors, Terminal terminal) {
        this.doors = doors;
        this.terminal = terminal;
    }

    void print(Cohort cohort) {
        Round round = cohort.rounds().getLast();
        terminal.heading("Children at high or medium risk by province, round " + round.id());
        List<List<String>> rows = new ArrayList<>();
        cohort.schools().stream().map(School::province).distinct().sorted().forEach(province -> {
            String query = "/v1/indicators?indicator=prevalence&area=ZA-" + province + "&round=" + round.id();
            JsonNode answer = doors.get("analyst", doors.installation().at("reporting", query))
                    .expecting(200)
                    .json();
            rows.addAll(rows(province, answer));
        });
        terminal.table(List.of("province, domain", "level", "children", "of", "share"), rows);
        terminal.line("  (-: hidden, because so few children could be recognised)");
    }

    private static List<List<String>> rows(String province, JsonNode answer) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode indicator : answer.isArray() ? answer : answer.path("indicators")) {
            String level = indicator.path("level").asText();
            if (level.equals("HIGH") || level.equals("MEDIUM")) {
                rows.add(List.of(
                        province + " "
                                + Summary.inWords(indicator.path("domain").asText()),
                        Summary.inWords(level),
                        number(indicator.path("numerator")),
                        number(indicator.path("denominator")),
                        share(indicator.path("numerator"), indicator.path("denominator"))));
            }
        }
        return rows;
    }

    private static String number(JsonNode value) {
        return value.isNumber() ? value.asText() : "-";
    }

    private static String share(JsonNode numerator, JsonNode denominator) {
        return numerator.isNumber() && denominator.asLong() > 0
                ? Math.round(100.0 * numerator.asLong() / denominator.asLong()) + " %"
                : "-";
    }
}
