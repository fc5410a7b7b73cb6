package org.cwtt.scoring.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cwtt.scoring.domain.Bounds;
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.cwtt.scoring.domain.ItemKind;
import org.cwtt.scoring.domain.PublishedItem;
import org.cwtt.scoring.domain.QuestionnaireFit;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.Ruleset;
import org.cwtt.scoring.rulesets.Rulesets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rulesets that ship look at what the questionnaires that ship ask.
class ReferenceQuestionnairesTest {
    private static final Path QUESTIONNAIRES = Path.of("../intake-service/src/main/resources/reference/questionnaires");

    @ParameterizedTest
    @ValueSource(
            strings = {"cwtt-reference-1.0.0", "cwtt-reference-1.1.0", "cwtt-reference-1.2.0", "cwtt-reference-1.3.0"})
    void everyItemOfARulesetIsAskedInTheFormThatItExpects(String name) {
        // Given
        Ruleset ruleset = new Rulesets(List.of(name)).current();

        // When
        var misfits = QuestionnaireFit.misfits(ruleset, asked());

        // Then
        assertThat(misfits).isEmpty();
    }

    @Test
    void aRulesetThatLooksAtWhatNobodyAsksIsRefusedWithLineScaleItemAndReason() {
        // Given
        PublishedQuestionnaires published = new PublishedQuestionnaires();
        List<PublishedItem> asked = new ArrayList<>(asked());
        asked.removeIf(item -> item.item().equals("growth.oedema"));
        asked.replaceAll(item -> item.item().equals("living.people")
                ? new PublishedItem(item.respondent(), item.item(), new ItemKind.Codes(Set.of("few", "many"), true))
                : item);
        published.announced("all", 1, asked, Set.of("en"));
        Rulesets rulesets = new Rulesets(List.of("cwtt-reference-1.3.0"));
        Ruleset ruleset = rulesets.current();
        String document = rulesets.documentOf(rulesets.all().getFirst());

        // When / Then
        assertThatThrownBy(() -> published.requireFit(ruleset, document))
                .isInstanceOf(InvalidRulesetException.class)
                .hasMessageMatching("(?s)line \\d+, column \\d+: scales\\[.*")
                .hasMessageContaining("line " + lineOf(document, "nutritional-oedema", "growth.oedema") + ", column")
                .hasMessageContaining("scale nutritional-oedema: growth.oedema is in no questionnaire")
                .hasMessageContaining(
                        "scale living-conditions: living.people takes a choice of few, many, but the scale expects"
                                + " a number");
    }

    /// The first line of a scale on which the item stands, from 1.
    private static int lineOf(String document, String scale, String item) {
        List<String> lines = document.lines().toList();
        int start = lines.indexOf("  - id: " + scale);
        return start
                + 1
                + (int) lines.stream()
                        .skip(start)
                        .takeWhile(line -> !line.contains(item))
                        .count();
    }

    private static List<PublishedItem> asked() {
        try (Stream<Path> files = Files.list(QUESTIONNAIRES)) {
            return files.flatMap(ReferenceQuestionnairesTest::asked).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<PublishedItem> asked(Path file) {
        try {
            JsonNode questionnaire = new ObjectMapper().readTree(file.toFile());
            Respondent respondent =
                    Respondent.valueOf(questionnaire.path("respondent").asText());
            return questionnaire
                    .path("items")
                    .valueStream()
                    .map(item -> new PublishedItem(respondent, item.path("code").asText(), kind(item)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ItemKind kind(JsonNode item) {
        return switch (item.path("kind").asText()) {
            case "BOOLEAN" -> new ItemKind.Truth();
            case "CHOICE" ->
                new ItemKind.Codes(new HashSet<>(item.path("choices").findValuesAsText("code")), true);
            default ->
                new ItemKind.Number(
                        item.path("kind").asText().equals("INTEGER"),
                        Bounds.closed(
                                item.path("minimum").asDouble(Double.NEGATIVE_INFINITY),
                                item.path("maximum").asDouble(Double.POSITIVE_INFINITY)),
                        item.path("unit").asText(null));
        };
    }
}
