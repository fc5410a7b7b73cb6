package org.cwtt.system.cohort;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A reproducible cohort: the same number of children and the same seed give the same ids, names and answers.
///
/// Children are spread evenly over schools and grades R to 3; most are five to nine years old, a few not yet five, for
/// whom the growth reference has no figures.
public record Cohort(List<School> schools, List<Round> rounds, List<Child> children, long seed) {
    private static final List<String> GRADES = List.of("R", "1", "2", "3");
    private static final List<String> DEPARTMENTS = List.of("HEALTH", "EDUCATION", "SOCIAL_DEVELOPMENT");
    private static final int QUESTIONNAIRE_VERSION = 2;
    private static final double DAYS_IN_MONTH = 30.4375;

    /// Draws the schools, the rounds and this many children.
    public static Cohort of(int children, long seed) {
        List<School> schools = School.sample();
        List<Child> drawn = IntStream.range(0, children)
                .mapToObj(index -> child(index, schools.get(index % schools.size()), chance(seed, index, 0)))
                .toList();
        return new Cohort(schools, Round.sample(), drawn, seed);
    }

    /// Every submission, round by round, in the order in which respondents happened to be reached.
    public Stream<Submission> submissions() {
        return IntStream.range(0, rounds.size()).boxed().flatMap(this::submissionsOfRound);
    }

    private Stream<Submission> submissionsOfRound(int round) {
        return IntStream.range(0, children.size()).boxed().flatMap(child -> assessment(child, round).stream());
    }

    private List<Submission> assessment(int index, int round) {
        Child child = children.get(index);
        Circumstances circumstances = Circumstances.draw(chance(seed, index, 1));
        RandomGenerator chance = chance(seed, index, 2 + round);
        for (int past = 0; past < round; past++) {
            circumstances = circumstances.later(chance);
        }
        Round open = rounds.get(round);
        LocalDate day = open.opensOn().plusDays(chance.nextInt(60));
        double months = ChronoUnit.DAYS.between(child.birthDate(), day) / DAYS_IN_MONTH;
        Interview interview = new Interview(child, circumstances, months, chance);
        List<Submission> answered = new ArrayList<>(List.of(
                submission(interview, open, day, Map.entry("cwtt-child", ChildAnswers.of(interview))),
                submission(interview, open, day, Map.entry("cwtt-caregiver", CaregiverAnswers.of(interview))),
                submission(interview, open, day, Map.entry("cwtt-teacher", TeacherAnswers.of(interview))),
                submission(interview, open, day, Map.entry("cwtt-health-practitioner", NurseAnswers.of(interview)))));
        Collections.shuffle(answered, Random.from(chance));
        return chance.nextDouble() < Prevalence.PARTIAL_ASSESSMENT ? answered.subList(1, 4) : answered;
    }

    private static Submission submission(
            Interview interview, Round round, LocalDate day, Map.Entry<String, Map<String, Object>> answers) {
        return new Submission(
                SeededIds.uuid(day, interview.chance()),
                interview.child().id(),
                round.id(),
                new Submission.Questionnaire(answers.getKey(), QUESTIONNAIRE_VERSION),
                interview.child().homeLanguage(),
                day,
                answers.getValue());
    }

    private static Child child(int index, School school, RandomGenerator chance) {
        int grade = index / 12 % GRADES.size();
        Sex sex = chance.nextBoolean() ? Sex.FEMALE : Sex.MALE;
        Names names = Names.draw(chance);
        // Turning 5.1 to 6.1 years old in the first week of the first round, and one more with every grade; 2 % are
        // younger.
        int days = (int) (365.25 * (5.1 + grade + chance.nextDouble())) - (chance.nextInt(50) == 0 ? 400 : 0);
        return new Child(
                SeededIds.uuid(LocalDate.of(2026, 1, 12), chance),
                names.given(sex, chance),
                names.family(chance),
                LocalDate.of(2026, 1, 14).minusDays(days),
                sex,
                school.emis(),
                GRADES.get(grade),
                index % 10 == 0 ? null : "9" + String.format("%012d", chance.nextLong(1_000_000_000_000L)),
                names.language(),
                consents(chance));
    }

    private static List<String> consents(RandomGenerator chance) {
        if (chance.nextDouble() < Prevalence.FULL_CONSENT) {
            return DEPARTMENTS;
        }
        if (chance.nextDouble() < Prevalence.NO_CONSENT_OF_REST) {
            return List.of();
        }
        String withheld = DEPARTMENTS.get(chance.nextInt(DEPARTMENTS.size()));
        return DEPARTMENTS.stream()
                .filter(department -> !department.equals(withheld))
                .toList();
    }

    private static RandomGenerator chance(long seed, int child, int salt) {
        return new SplittableRandom((seed * 1_000_003L + child) * 31L + salt);
    }
}
