package org.cwtt.scoring.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.scoring.rulesets.Rulesets;

/// Submissions that read as sentences: `caregiver().answers("hhs.no-food", "often").submission()`.
public final class Answers {
    /// The first reference ruleset, read once: what is tested under it stays as it was released.
    public static final Ruleset REFERENCE = new Rulesets(List.of("cwtt-reference-1.0.0")).current();

    /// Seven years and a half, in days.
    public static final int SEVEN_AND_A_HALF = 2740;

    private static final List<String> PSC17 = List.of(
            "psc17.feels-sad",
            "psc17.feels-hopeless",
            "psc17.down-on-self",
            "psc17.less-fun",
            "psc17.worries",
            "psc17.fidgety",
            "psc17.daydreams",
            "psc17.trouble-concentrating",
            "psc17.driven-by-motor",
            "psc17.distracted",
            "psc17.refuses-to-share",
            "psc17.not-understand-feelings",
            "psc17.fights",
            "psc17.blames-others",
            "psc17.not-listen-to-rules",
            "psc17.teases",
            "psc17.takes-things");

    private final Respondent respondent;
    private final Map<String, Answer> given = new HashMap<>();
    private UUID id;
    private int version = 1;
    private boolean standing = true;
    private Sex sex = Sex.FEMALE;
    private int ageInDays = SEVEN_AND_A_HALF;
    private String grade = "2";
    private LocalDate interviewedOn = LocalDate.of(2026, 2, 3);
    private Instant receivedAt = Instant.parse("2026-02-03T10:00:00Z");
    private boolean ageEstimated;
    private String language = "en";
    private String wordedIn = "en";

    private Answers(Respondent respondent) {
        this.respondent = respondent;
        this.id = new UUID(7, respondent.ordinal());
    }

    public static Answers child() {
        return new Answers(Respondent.CHILD);
    }

    public static Answers caregiver() {
        return new Answers(Respondent.CAREGIVER);
    }

    public static Answers teacher() {
        return new Answers(Respondent.TEACHER);
    }

    public static Answers nurse() {
        return new Answers(Respondent.HEALTH_PRACTITIONER);
    }

    public static Answers contentChild() {
        return child().answers("child.safe-at-school", "often")
                .answers("child.hungry-at-school", "never")
                .answers("child.has-friend", "often")
                .answers("child.bullied", "never")
                .answers("child.someone-helps", "often");
    }

    public static Answers contentCaregiver() {
        return caregiver()
                .hunger("never", "never", "never")
                .psc17("never")
                .answers("economic.csg-eligible", true)
                .answers("economic.csg-received", true)
                .answers("economic.employed-adults", 1)
                .answers("care.stable-caregiver", true)
                .answers("care.birth-certificate", true)
                .answers("care.exposed-to-violence", false);
    }

    public static Answers contentTeacher() {
        return teacher().absent(1, 50, 1).answers("protection.suspected-abuse", false);
    }

    public static Answers contentNurse() {
        return nurse().grown(24.0, 123.0)
                .answers("growth.oedema", false)
                .healthy()
                .answers("protection.suspected-abuse", false);
    }

    public Answers hunger(String noFood, String sleepHungry, String dayAndNight) {
        return answers("hhs.no-food", noFood)
                .answers("hhs.sleep-hungry", sleepHungry)
                .answers("hhs.day-and-night", dayAndNight);
    }

    public Answers psc17(String everyItem) {
        PSC17.forEach(item -> answers(item, everyItem));
        return this;
    }

    public Answers absent(int days, int ofDaysOpen, int consecutive) {
        return answers("attendance.days-absent", days)
                .answers("attendance.days-open", ofDaysOpen)
                .answers("attendance.consecutive-days-absent", consecutive);
    }

    public Answers grown(double kilograms, double centimetres) {
        return answers("growth.weight-kg", kilograms).answers("growth.height-cm", centimetres);
    }

    public Answers healthy() {
        for (String item : List.of(
                "vision-failed",
                "hearing-failed",
                "oral-failed",
                "immunisation-behind",
                "chronic-untreated",
                "tb-symptoms",
                "tb-contact")) {
            answers("health." + item, false);
        }
        return this;
    }

    public Answers answers(String item, String choice) {
        given.put(item, new Answer.Choice(choice));
        return this;
    }

    public Answers answers(String item, boolean truth) {
        given.put(item, new Answer.Truth(truth));
        return this;
    }

    public Answers answers(String item, double quantity) {
        given.put(item, new Answer.Quantity(quantity));
        return this;
    }

    public Answers doesNotKnow(String item) {
        given.put(item, Answer.Absence.DONT_KNOW);
        return this;
    }

    public Answers prefersNotToSay(String item) {
        given.put(item, Answer.Absence.PREFER_NOT_TO_SAY);
        return this;
    }

    public Answers wasNotAsked(String item) {
        given.remove(item);
        return this;
    }

    public Answers of(Sex sex) {
        this.sex = sex;
        return this;
    }

    public Answers aged(int days) {
        this.ageInDays = days;
        return this;
    }

    public Answers inGrade(String grade) {
        this.grade = grade;
        return this;
    }

    /// In a language in which the questionnaire is worded.
    public Answers in(String language) {
        this.language = language;
        this.wordedIn = language;
        return this;
    }

    public Answers translatedWhileAsking() {
        this.wordedIn = "en";
        return this;
    }

    public Answers ofGuessedAge() {
        this.ageEstimated = true;
        return this;
    }

    public Answers on(String day) {
        this.interviewedOn = LocalDate.parse(day);
        return this;
    }

    public Answers receivedAt(String instant) {
        this.receivedAt = Instant.parse(instant);
        return this;
    }

    public Answers as(long number, int version) {
        this.id = new UUID(7, number);
        this.version = version;
        return this;
    }

    public Answers withdrawn() {
        this.standing = false;
        given.clear();
        return this;
    }

    public Submission submission() {
        return new Submission(
                id,
                version,
                standing,
                respondent,
                new Interview(interviewedOn, "700110123", grade, sex, ageInDays, ageEstimated, language, wordedIn),
                receivedAt,
                given);
    }

    /// The evidence of a flag that met a criterion.
    static List<Evidence> met(RiskFlag flag) {
        return flag.evidence().stream()
                .filter(evidence -> !evidence.criterion().equals(Evidence.NONE))
                .toList();
    }

    /// The flag of one domain under the first reference ruleset.
    public static RiskFlag flag(Domain domain, Answers... answers) {
        return evaluate(answers).flags().get(domain.ordinal());
    }

    /// The evaluation under the first reference ruleset.
    public static Evaluation evaluate(Answers... answers) {
        Assessment assessment = Assessment.empty(new UUID(1, 1), "2026-T1");
        for (Answers given : answers) {
            assessment = assessment.with(given.submission());
        }
        return new Evaluator(REFERENCE).evaluate(assessment.standing());
    }
}
