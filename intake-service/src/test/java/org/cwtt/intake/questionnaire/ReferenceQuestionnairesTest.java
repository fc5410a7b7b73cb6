package org.cwtt.intake.questionnaire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cwtt.intake.questionnaire.domain.Item;
import org.cwtt.intake.questionnaire.domain.Kind;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.questionnaire.domain.QuestionnaireFaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceQuestionnairesTest {
    @ParameterizedTest
    @MethodSource("shipped")
    void eachIsNamedAsItsFileAndHasNoFault(String name) {
        // When
        Questionnaire questionnaire = PublishReferenceQuestionnaires.shipped(name);

        // Then
        assertThat(questionnaire.id() + "-" + questionnaire.version()).isEqualTo(name);
        assertThat(QuestionnaireFaults.of(questionnaire)).isEmpty();
    }

    @Test
    void theItemsOfVersionTwoAreThoseThatRulesetsKnow() throws IOException {
        // When
        String items = Stream.of("caregiver", "child", "teacher", "health-practitioner")
                .map(ReferenceQuestionnairesTest::second)
                .map(ReferenceQuestionnairesTest::described)
                .collect(Collectors.joining("\n"));

        // Then
        assertThat(items.lines()).containsExactlyElementsOf(listed());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyNumberHasARange(String name) {
        // When
        List<Item> numbers = PublishReferenceQuestionnaires.shipped(name).items().stream()
                .filter(ReferenceQuestionnairesTest::isNumber)
                .toList();

        // Then
        assertThat(numbers).allSatisfy(item -> {
            assertThat(item.minimum()).as(item.code()).isNotNull();
            assertThat(item.maximum()).as(item.code()).isNotNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"child", "caregiver", "teacher", "health-practitioner"})
    void theStatutoryItemsComeLast(String respondent) {
        // When
        List<String> codes = second(respondent).items().stream().map(Item::code).toList();

        // Then
        assertThat(codes).endsWith("protection.suspected-abuse", "protection.suspected-abuse-kind");
    }

    @Test
    void whatIsHardToSayComesAfterWhatIsEasy() {
        // When
        List<String> sections = second("caregiver").items().stream()
                .map(item -> item.code().substring(0, item.code().indexOf('.')))
                .distinct()
                .toList();

        // Then: care.exposed-to-violence alone stands apart from its section, after discipline
        assertThat(sections)
                .containsExactly(
                        "living",
                        "care",
                        "economic",
                        "functioning",
                        "hhs",
                        "psc17",
                        "discipline",
                        "cesd10",
                        "protection");
    }

    static List<String> shipped() {
        return PublishReferenceQuestionnaires.SHIPPED;
    }

    private static Questionnaire second(String respondent) {
        return PublishReferenceQuestionnaires.shipped("cwtt-" + respondent + "-2");
    }

    private static String described(Questionnaire questionnaire) {
        return questionnaire.items().stream()
                .map(ReferenceQuestionnairesTest::described)
                .collect(Collectors.joining("\n", questionnaire.id() + "\n", "\n"));
    }

    private static String described(Item item) {
        String range = isNumber(item)
                ? String.format(" %.0f..%.0f %s", item.minimum(), item.maximum(), item.unit())
                : item.choiceCodes().stream().map(code -> " " + code).collect(Collectors.joining());
        String condition = item.askedWhen() == null ? "" : ", when " + item.askedWhen();
        return "  " + item.code() + ": " + item.kind() + range + condition
                + (item.required() ? "" : ", may be left out");
    }

    private static boolean isNumber(Item item) {
        return item.kind() == Kind.INTEGER || item.kind() == Kind.DECIMAL;
    }

    private static List<String> listed() throws IOException {
        try (InputStream list = ReferenceQuestionnairesTest.class.getResourceAsStream("/reference/items-2.txt")) {
            return new String(requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
