package org.cwtt.scoring.rulesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.cwtt.scoring.domain.Ruleset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesetReaderTest {
    private static final JsonNode DOCUMENT =
            new Rulesets(List.of("cwtt-reference-1.0.0")).all().getFirst().document();

    private final RulesetReader reader = new RulesetReader();

    @Test
    void theReferenceRulesetIsSound() {
        // Given
        JsonNode document = DOCUMENT;

        // When
        Ruleset ruleset = reader.read(document);

        // Then
        assertThat(ruleset.id()).isEqualTo("cwtt-reference");
        assertThat(ruleset.scales()).hasSize(16);
        assertThat(ruleset.title().status()).contains("signed off by clinicians");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("scales[0].kind: must be one of", scale(0, scale -> scale.put("kind", "guess"))),
                fault(
                        "scales[0].bands: the bands thinness and normal overlap",
                        scale(0, scale -> band(scale, 1).put("below", -1))),
                fault(
                        "scales[0].bands: between the bands thinness and normal is a gap",
                        scale(0, scale -> band(scale, 1).put("below", -2.5))),
                fault(
                        "scales[3].bands: between the bands moderate-hunger and severe-hunger is a gap",
                        scale(3, scale -> band(scale, 1).put("to", 2))),
                fault(
                        "scales[3].bands: the bands must cover every score: 0 <= score <= 6",
                        scale(3, scale -> band(scale, 2).put("to", 5))),
                fault("scales[3].source: is missing", scale(3, scale -> scale.remove("source"))),
                fault(
                        "scales[3].points.never: number found, integer expected",
                        scale(3, scale -> ((ObjectNode) scale.get("points")).put("never", 0.5))),
                fault("scales[3].reviewer: is not known here", scale(3, scale -> scale.put("reviewer", "me"))),
                fault("scales[1].id: is used twice", scale(1, scale -> scale.put("id", "bmi-for-age"))),
                fault(
                        "scales[2].findings[0].is: or is-one-of, at-least or at-most is missing",
                        scale(2, scale -> ((ObjectNode) scale.get("findings").get(0)).remove("is"))),
                fault(
                        "opens the statutory lane",
                        scale(
                                2,
                                scale -> ((ObjectNode) scale.get("findings").get(0))
                                        .put("item", "protection.suspected-abuse"))),
                fault(
                        "domains.HEALTH: is missing",
                        document -> ((ObjectNode) document.get("domains")).remove("HEALTH")),
                fault(
                        "domains.HOUSING: is not known here",
                        document -> ((ObjectNode) document.get("domains")).putObject("HOUSING")),
                fault(
                        "names the band mystery, which scale school-health-screening does not have",
                        criterion(criterion -> criterion.put("band", "mystery"))),
                fault(
                        "names the scale mystery, which is not there",
                        criterion(criterion -> criterion.put("scale", "mystery"))),
                fault(
                        "domains.HEALTH.criteria[0].level: must be one of",
                        criterion(criterion -> criterion.put("level", "UNKNOWN"))),
                fault(
                        "domains.HEALTH.requires: must have at least 1 items",
                        document -> ((ArrayNode) document.at("/domains/HEALTH/requires")).removeAll()),
                fault(
                        "complete-with[0]: must be one of",
                        document -> ((ArrayNode) document.get("complete-with")).set(0, "NEIGHBOUR")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultyRulesetIsRefusedWithPlaceAndReason(String complaint, Consumer<ObjectNode> edit) {
        // Given
        ObjectNode document = DOCUMENT.deepCopy();
        edit.accept(document);

        // When / Then
        assertThatThrownBy(() -> reader.read(document))
                .isInstanceOf(InvalidRulesetException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void aRulesetThatIsNotThereStopsTheStart() {
        // Given
        List<String> names = List.of("cwtt-reference-9.9.9");

        // When / Then
        assertThatThrownBy(() -> new Rulesets(names)).hasMessageContaining("cwtt-reference-9.9.9");
    }

    private static Arguments fault(String complaint, Consumer<ObjectNode> edit) {
        return Arguments.of(complaint, edit);
    }

    private static Consumer<ObjectNode> scale(int index, Consumer<ObjectNode> edit) {
        return document -> edit.accept((ObjectNode) document.get("scales").get(index));
    }

    private static Consumer<ObjectNode> criterion(Consumer<ObjectNode> edit) {
        return document -> edit.accept((ObjectNode) document.at("/domains/HEALTH/criteria/0"));
    }

    private static ObjectNode band(JsonNode scale, int index) {
        return (ObjectNode) scale.get("bands").get(index);
    }
}
