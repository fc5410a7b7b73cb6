package org.cwtt.scoring.domain;

import java.util.List;
import java.util.UUID;
import org.cwtt.scoring.rulesets.Rulesets;

/// Submissions on the second questionnaires, and what the current reference ruleset makes of them.
public final class Current {
    /// The reference ruleset in use.
    public static final Ruleset RULESET = new Rulesets(List.of("cwtt-reference-1.3.0")).current();

    static final List<String> DIFFICULTIES = List.of(
            "seeing",
            "hearing",
            "walking",
            "self-care",
            "communication",
            "learning",
            "remembering",
            "concentrating",
            "accepting-change",
            "controlling-behaviour",
            "making-friends");

    static final List<String> DEPRESSION = List.of(
            "bothered",
            "trouble-focusing",
            "depressed",
            "effort",
            "fearful",
            "restless-sleep",
            "lonely",
            "could-not-get-going");

    static final List<String> DISCIPLINE = List.of(
            "shaken",
            "slapped-limb",
            "spanked",
            "hit-object",
            "hit-face-head",
            "beaten-hard",
            "shouted",
            "called-names");

    private Current() {}

    public static Answers contentChild() {
        return Answers.contentChild();
    }

    /// A caregiver for whom all is well.
    public static Answers contentCaregiver() {
        Answers answers = Answers.caregiver().psc17("never");
        for (String item : List.of("no-food", "sleep-hungry", "day-and-night")) {
            answers.answers("hhs." + item + "-occurred", false);
        }
        DEPRESSION.forEach(item -> answers.answers("cesd10." + item, "rarely"));
        DIFFICULTIES.forEach(item -> answers.answers("functioning." + item, "none"));
        DISCIPLINE.forEach(item -> answers.answers("discipline." + item, false));
        return answers.answers("cesd10.hopeful", "most")
                .answers("cesd10.happy", "most")
                .answers("functioning.anxiety", "never")
                .answers("functioning.depression", "never")
                .answers("economic.csg-eligible", true)
                .answers("economic.csg-received", true)
                .answers("economic.employed-adults", 1)
                .answers("economic.income-band", "above")
                .answers("living.water", "piped-yard")
                .answers("living.toilet", "flush")
                .answers("living.electricity", true)
                .answers("living.people", 4)
                .answers("living.sleeping-rooms", 2)
                .answers("living.dwelling", "formal")
                .answers("care.stable-caregiver", true)
                .answers("care.birth-certificate", true)
                .answers("care.exposed-to-violence", false);
    }

    /// A teacher of a learner who reads at the benchmark and raises no concern.
    public static Answers contentTeacher() {
        return Answers.contentTeacher()
                .answers("reading.assessed", true)
                .answers("reading.language", "zu")
                .answers("reading.letter-sounds-per-minute", 40)
                .answers("reading.words-per-minute", 35)
                .answers("progress.repeated-grade", false)
                .answers("progress.teacher-concern", false)
                .answers("progress.homework-support", "often");
    }

    /// A nurse of a child who is well.
    public static Answers contentNurse() {
        return Answers.contentNurse()
                .wasNotAsked("health.chronic-untreated")
                .answers("health.chronic-condition", false);
    }

    /// The flag of one domain under the current reference ruleset.
    public static RiskFlag flag(Domain domain, Answers... answers) {
        return evaluate(answers).flags().get(domain.ordinal());
    }

    /// The evaluation under the current reference ruleset.
    public static Evaluation evaluate(Answers... answers) {
        Assessment assessment = Assessment.empty(new UUID(1, 1), "2026-T1");
        for (Answers given : answers) {
            assessment = assessment.with(given.submission());
        }
        return new Evaluator(RULESET).evaluate(assessment.standing());
    }
}
