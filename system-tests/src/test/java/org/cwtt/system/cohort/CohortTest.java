package org.cwtt.system.cohort;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withPrecision;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CohortTest {
    private static final Cohort LARGE = Cohort.of(4000, 7);

    @Test
    void the_same_seed_draws_the_same_cohort() {
        // When
        List<Submission> again = Cohort.of(50, 11).submissions().toList();

        // Then
        assertThat(again).isEqualTo(Cohort.of(50, 11).submissions().toList());
        assertThat(again).isNotEqualTo(Cohort.of(50, 12).submissions().toList());
    }

    @Test
    void ids_are_of_version_7_and_never_repeat() {
        // When
        var ids = LARGE.submissions().map(Submission::id).toList();

        // Then
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(ids).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    @Test
    void a_quarter_of_the_children_are_stunted() {
        // Given
        Map<UUID, Child> children = LARGE.children().stream().collect(Collectors.toMap(Child::id, Function.identity()));
        List<Submission> measured = firstRound("cwtt-health-practitioner");

        // When
        double stunted = measured.stream()
                .filter(submission -> isStunted(requireNonNull(children.get(submission.childId())), submission))
                .count();

        // Then
        assertThat(stunted / measured.size()).isEqualTo(0.25, withPrecision(0.03));
    }

    @Test
    void hunger_income_and_suspicion_are_as_frequent_as_intended() {
        // When
        double children = LARGE.children().size();

        // Then
        assertThat(share("cwtt-caregiver", "hhs.no-food-frequency", "sometimes", "often"))
                .isEqualTo(0.22, withPrecision(0.03));
        assertThat(share("cwtt-caregiver", "economic.employed-adults", 0)).isEqualTo(0.35, withPrecision(0.03));
        assertThat(share("cwtt-teacher", "protection.suspected-abuse", true)).isEqualTo(0.008, withPrecision(0.006));
        assertThat(LARGE.submissions().count() / children).isBetween(7.8, 8.0);
    }

    @Test
    void living_conditions_discipline_and_schooling_are_as_frequent_as_intended() {
        assertThat(share("cwtt-caregiver", "economic.income-band", "below-food-line"))
                .isEqualTo(0.3, withPrecision(0.03));
        assertThat(share("cwtt-caregiver", "living.dwelling", "informal")).isEqualTo(0.08, withPrecision(0.02));
        assertThat(share("cwtt-caregiver", "living.toilet", "open-pit", "bucket", "none"))
                .isEqualTo(0.18, withPrecision(0.03));
        assertThat(share("cwtt-caregiver", "living.water", "communal-tap", "borehole", "unprotected"))
                .isEqualTo(0.33, withPrecision(0.04));
        assertThat(share("cwtt-caregiver", "living.electricity", false)).isEqualTo(0.15, withPrecision(0.03));
        assertThat(share("cwtt-caregiver", "discipline.spanked", true)).isEqualTo(0.3, withPrecision(0.03));
        assertThat(share("cwtt-teacher", "progress.repeated-grade", true)).isEqualTo(0.07, withPrecision(0.02));
        assertThat(share("cwtt-health-practitioner", "health.chronic-treated", false))
                .isEqualTo(0.015, withPrecision(0.01));
    }

    @Test
    void a_quarter_of_the_caregivers_reach_the_usual_cut_off_for_low_mood() {
        // Given
        List<Submission> answered = firstRound("cwtt-caregiver");

        // When
        double low = answered.stream().filter(CohortTest::isLow).count();

        // Then
        assertThat(low / answered.size()).isEqualTo(0.23, withPrecision(0.04));
    }

    /// Ten or more of thirty.
    private static boolean isLow(Submission submission) {
        List<String> days = List.of("rarely", "some", "often", "most");
        int sum = 0;
        for (Map.Entry<String, Object> answer : submission.answers().entrySet()) {
            if (answer.getKey().startsWith("cesd10.") && answer.getValue() instanceof String choice) {
                boolean reversed = Set.of("cesd10.hopeful", "cesd10.happy").contains(answer.getKey());
                sum += reversed ? 3 - days.indexOf(choice) : days.indexOf(choice);
            }
        }
        return sum >= 10;
    }

    private static boolean isStunted(Child child, Submission submission) {
        double months = ChronoUnit.DAYS.between(child.birthDate(), submission.interviewedOn()) / 30.4375;
        return (double) requireNonNull(submission.answers().get("growth.height-cm"))
                < Growth.of(child.sex()).heightCm(months, -2);
    }

    private static double share(String questionnaire, String item, Object... answers) {
        List<Submission> submissions = firstRound(questionnaire);
        double those = submissions.stream()
                .filter(submission ->
                        Arrays.asList(answers).contains(submission.answers().get(item)))
                .count();
        return those / submissions.size();
    }

    private static List<Submission> firstRound(String questionnaire) {
        return LARGE.submissions()
                .filter(submission -> submission.roundId().equals("2026-T1"))
                .filter(submission -> submission.questionnaire().id().equals(questionnaire))
                .toList();
    }
}
