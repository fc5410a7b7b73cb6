package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cwtt.scoring.domain.QuestionnaireFit.Misfit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnaireFitTest {
    private static final List<PublishedItem> PUBLISHED = published();

    @Test
    void questionnairesThatAskWhatTheRulesetExpectsFit() {
        // Given
        List<PublishedItem> published = PUBLISHED;

        // When
        List<Misfit> misfits = QuestionnaireFit.misfits(Current.RULESET, published);

        // Then
        assertThat(misfits).isEmpty();
    }

    @Test
    void anItemThatNobodyAsksIsTold() {
        // Given
        List<PublishedItem> published = without("growth.oedema");

        // When
        List<Misfit> misfits = QuestionnaireFit.misfits(Current.RULESET, published);

        // Then
        assertThat(misfits)
                .containsExactly(
                        new Misfit(
                                "bmi-for-age",
                                "growth.oedema",
                                "is in no questionnaire of the respondent HEALTH_PRACTITIONER"),
                        new Misfit(
                                "nutritional-oedema",
                                "growth.oedema",
                                "is in no questionnaire of the respondent HEALTH_PRACTITIONER"));
    }

    @Test
    void anItemThatAnotherRespondentIsAskedDoesNotCount() {
        // Given
        List<PublishedItem> published = without("progress.repeated-grade");
        published.add(new PublishedItem(Respondent.CAREGIVER, "progress.repeated-grade", new ItemKind.Truth()));

        // When
        List<Misfit> misfits = QuestionnaireFit.misfits(Current.RULESET, published);

        // Then
        assertThat(misfits)
                .containsExactly(new Misfit(
                        "progress", "progress.repeated-grade", "is in no questionnaire of the respondent TEACHER"));
    }

    @Test
    void anotherKindOfAnswerIsTold() {
        // Given
        List<PublishedItem> published = without("living.people");
        published.add(new PublishedItem(
                Respondent.CAREGIVER, "living.people", new ItemKind.Codes(Set.of("many", "few"), true)));

        // When
        List<Misfit> misfits = QuestionnaireFit.misfits(Current.RULESET, published);

        // Then
        assertThat(misfits)
                .containsExactly(new Misfit(
                        "living-conditions",
                        "living.people",
                        "takes a choice of few, many, but the scale expects a number"));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 12, 1, 20, ",
        "1, 2, 1, 20, 'for each living.sleeping-rooms is 0.05 <= ratio <= 2, so that it can never be ratio > 3'",
        "40, 60, 1, 10, 'for each living.sleeping-rooms is 4 <= ratio <= 60, so that it is always ratio > 3'",
        "0, 40, 0, 20, ",
    })
    void aRatioThatNoAnswersCanReachIsTold(
            double fewest, double most, double fewestRooms, double mostRooms, @Nullable String reason) {
        // Given
        List<PublishedItem> published = without("living.people");
        published.removeIf(item -> item.item().equals("living.sleeping-rooms"));
        published.add(new PublishedItem(
                Respondent.CAREGIVER,
                "living.people",
                new ItemKind.Number(true, Bounds.closed(fewest, most), "{person}")));
        published.add(new PublishedItem(
                Respondent.CAREGIVER,
                "living.sleeping-rooms",
                new ItemKind.Number(true, Bounds.closed(fewestRooms, mostRooms), "{room}")));

        // When
        List<Misfit> misfits = QuestionnaireFit.misfits(Current.RULESET, published);

        // Then
        assertThat(misfits).extracting(Misfit::reason).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void aConditionThatNoAnswerCanMeetIsTold() {
        // Given
        List<PublishedItem> published = without("economic.employed-adults");
        published.add(new PublishedItem(
                Respondent.CAREGIVER,
                "economic.employed-adults",
                new ItemKind.Number(true, Bounds.closed(1, 20), "{person}")));

        // When
        List<Misfit> misfits = QuestionnaireFit.misfits(Current.RULESET, published);

        // Then
        assertThat(misfits)
                .containsOnly(new Misfit(
                        "grant-access",
                        "economic.employed-adults",
                        "takes 1 <= number <= 20, so that it can never be number <= 0"));
    }

    @Test
    void codesThatDifferAreToldInBothDirections() {
        // Given
        List<PublishedItem> published = without("cesd10.lonely");
        published.add(new PublishedItem(
                Respondent.CAREGIVER,
                "cesd10.lonely",
                new ItemKind.Codes(Set.of("rarely", "some", "often", "always"), true)));

        // When
        List<Misfit> misfits = QuestionnaireFit.misfits(Current.RULESET, published);

        // Then
        assertThat(misfits)
                .extracting(Misfit::reason)
                .containsExactly("does not offer most", "offers always, which the scale gives no points for");
    }

    @Test
    void aNumberThatIsAlwaysWhatAConditionLooksForIsTold() {
        // Given: at most 0 is looked for
        List<PublishedItem> published = without("economic.employed-adults");
        published.add(new PublishedItem(
                Respondent.CAREGIVER,
                "economic.employed-adults",
                new ItemKind.Number(true, Bounds.closed(0, 0), null)));

        // When
        List<Misfit> misfits = QuestionnaireFit.misfits(Current.RULESET, published);

        // Then
        assertThat(misfits)
                .extracting(Misfit::reason)
                .containsExactly("takes number = 0, so that it is always number <= 0");
    }

    @Test
    void aMeasureInAnotherUnitIsTold() {
        // Given
        List<PublishedItem> published = without("growth.weight-kg");
        published.add(new PublishedItem(
                Respondent.HEALTH_PRACTITIONER,
                "growth.weight-kg",
                new ItemKind.Number(false, Bounds.closed(0, 300), "cm")));

        // When
        List<Misfit> misfits = QuestionnaireFit.misfits(Current.RULESET, published);

        // Then
        assertThat(misfits)
                .containsExactly(new Misfit(
                        "bmi-for-age", "growth.weight-kg", "is asked in cm, but the scale expects it in kg"));
    }

    private static List<PublishedItem> without(String item) {
        List<PublishedItem> published = new ArrayList<>(PUBLISHED);
        published.removeIf(one -> one.item().equals(item));
        return published;
    }

    /// A questionnaire lets in more numbers than those that a condition looks for.
    private static ItemKind any(ItemKind kind) {
        return kind instanceof ItemKind.Number number
                ? new ItemKind.Number(number.whole(), Bounds.ANY, number.unit())
                : kind;
    }

    private static List<PublishedItem> published() {
        List<PublishedItem> published = new ArrayList<>();
        Current.RULESET
                .expectedItems()
                .forEach((respondent, items) ->
                        items.forEach((item, kind) -> published.add(new PublishedItem(respondent, item, any(kind)))));
        return published;
    }
}
