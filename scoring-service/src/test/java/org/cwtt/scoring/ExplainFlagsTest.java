package org.cwtt.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.scoring.domain.Answers.caregiver;
import static org.cwtt.scoring.domain.Answers.child;
import static org.cwtt.scoring.domain.Answers.contentCaregiver;
import static org.cwtt.scoring.domain.Answers.contentChild;
import static org.cwtt.scoring.domain.Answers.contentNurse;
import static org.cwtt.scoring.domain.Answers.teacher;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cwtt.scoring.domain.Answers;
import org.cwtt.scoring.domain.Current;
import org.cwtt.scoring.domain.Domain;
import org.cwtt.scoring.domain.Evaluation;
import org.cwtt.scoring.domain.Evidence;
import org.cwtt.scoring.domain.ItemAnswer;
import org.cwtt.scoring.domain.ItemKind;
import org.cwtt.scoring.domain.PublishedItem;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.RiskFlag;
import org.cwtt.scoring.domain.Ruleset;
import org.cwtt.scoring.words.Background;
import org.cwtt.scoring.words.Questions;
import org.junit.jupiter.api.Test;

/// What people read, for each kind of scale.
class ExplainFlagsTest {
    private static final String HUNGER = "“Household Hunger Scale, past 30 days”";
    private static final String FANTA =
            "Source: Household Hunger Scale (Ballard, Coates, Swindale, Deitchler; FANTA 2011).";

    @Test
    void aSumIsAddedUp() {
        // Given
        Answers hungry = caregiver().hunger("often", "often", "sometimes");

        // When
        List<String> sentences = explain(Domain.NUTRITION, hungry, contentNurse());

        // Then
        assertThat(sentences)
                .containsExactly(
                        "Nutrition is HIGH.",
                        "The caregiver's answers to " + HUNGER + " add up to 5; 4 to 6 means severe hunger.",
                        "This counts as HIGH.",
                        FANTA,
                        "Answers: no food: often (2); sleep hungry: often (2); day and night: sometimes (1).",
                        "This is provisional: the child has not answered yet.");
    }

    @Test
    void aGuessedAgeIsSaid() {
        // Given
        Answers thin = contentNurse().grown(13.25, 110).ofGuessedAge();

        // When
        List<String> sentences = explain(Domain.NUTRITION, contentChild(), contentCaregiver(), thin);

        // Then
        assertThat(sentences)
                .contains(
                        "Also used: age 2740 days; sex female; the birth date is a guess, so that the age is not exact.");
    }

    @Test
    void aHeightOfNothingInWhatIsToBeExplainedLeavesOutTheArithmetic() {
        // Given
        Evaluation thin = Current.evaluate(Current.contentNurse().grown(13.25, 110));
        RiskFlag flag = thin.flags().get(Domain.NUTRITION.ordinal());
        List<Evidence> flat = flag.evidence().stream()
                .map(one -> new Evidence(
                        one.criterion(),
                        one.level(),
                        one.scale(),
                        one.band(),
                        one.score(),
                        one.respondent(),
                        one.submissionId(),
                        one.answers().stream()
                                .map(answer -> answer.item().equals("growth.height-cm")
                                        ? new ItemAnswer(answer.item(), "0")
                                        : answer)
                                .toList(),
                        one.missing()))
                .toList();
        RiskFlag altered = new RiskFlag(
                flag.domain(), flag.level(), flag.provisional(), flat, flag.missingScales(), flag.unscored());

        // When
        List<String> sentences = new ExplainFlags()
                .explain(List.of(altered), new Background(Current.RULESET, Set.of(), List.of(), Questions.UNTOLD))
                .getFirst()
                .sentences();

        // Then
        assertThat(sentences).noneMatch(sentence -> sentence.contains("Body mass index: "));
    }

    @Test
    void theNumbersOfTwoCaregiversFollowTheirSubmissions() {
        // Given
        Answers mild =
                Current.contentCaregiver().answers("discipline.shouted", true).as(1, 1);
        Answers grave = Current.contentCaregiver()
                .answers("discipline.beaten-hard", true)
                .prefersNotToSay("discipline.shaken")
                .as(2, 1);

        // When
        List<String> sentences = explain(Current.RULESET, Current.evaluate(mild, grave), Domain.PROTECTION);

        // Then
        assertThat(sentences)
                .anyMatch(sentence -> sentence.startsWith("Caregiver 2's answers to") && sentence.contains("severe"))
                .anyMatch(sentence -> sentence.contains(", from caregiver 2, was answered only in part"));
    }

    @Test
    void aMeasurementOfGrowthIsAZScore() {
        // Given
        Answers thin = contentNurse().grown(13.25, 110);

        // When
        List<String> sentences = explain(Domain.NUTRITION, contentChild(), contentCaregiver(), thin);

        // Then
        assertThat(sentences)
                .containsExactly(
                        "Nutrition is HIGH.",
                        "The health practitioner's measurements for “Body mass index for age” give a z-score of -3.86;"
                                + " below -3 means severe thinness.",
                        "This counts as HIGH.",
                        "Source: WHO growth reference 2007 (de Onis et al., Bulletin of the WHO 2007;85:660-667).",
                        "Answers: weight kg: 13.25; height cm: 110; oedema: no.",
                        "Also used: age 2740 days; sex female.",
                        "Body mass index: 13.25 / (1.1 x 1.1) = 10.95041. Age in months: 2740 / 30.4375 = 90.02."
                                + " At this age and sex L = -1.328922, M = 15.52448, S = 0.1102092."
                                + " Beyond 3 standard deviations the z-score is counted in steps of the distance between"
                                + " 2 and 3: -3 + (10.95041 - 11.80299) / (12.79561 - 11.80299).",
                        "The health practitioner's measurements for “Height for age” give a z-score of -2.43;"
                                + " from -3 to below -2 means stunting.",
                        "This counts as MEDIUM.",
                        "Source: WHO growth reference 2007 (de Onis et al., Bulletin of the WHO 2007;85:660-667).",
                        "Answers: height cm: 110.",
                        "Also used: age 2740 days; sex female.",
                        "Age in months: 2740 / 30.4375 = 90.02."
                                + " At this age and sex L = 1, M = 123.6748, S = 0.04556103."
                                + " z-score: ((110 / M)^L - 1) / (L x S).");
    }

    @Test
    void aShareAndANumberAreGivenInTheirUnit() {
        // Given
        Answers absent = teacher().absent(8, 51, 7);

        // When
        List<String> sentences = explain(Domain.EDUCATION, absent);

        // Then
        assertThat(sentences)
                .contains(
                        "The teacher's answers to “Attendance, days absent of days open in the term” give"
                                + " 15.69 percent absent; from 10 to below 20 means chronic absence.",
                        "The teacher's answers to “Attendance, consecutive days absent without a valid reason” give"
                                + " 7 days; 7 or more means long.");
    }

    @Test
    void aShareIsWorkedOut() {
        // Given
        Answers absent = teacher().absent(8, 51, 1);

        // When
        List<String> sentences = explain(Domain.EDUCATION, absent);

        // Then
        assertThat(sentences).contains("100 x 8 / 51.");
    }

    @Test
    void aSumWithBlanksSaysHowItWasProrated() {
        // Given: 3 + 3 + 2, and 1 of a reversed item
        Answers sad = Current.contentCaregiver()
                .doesNotKnow("cesd10.lonely")
                .wasNotAsked("cesd10.could-not-get-going")
                .answers("cesd10.hopeful", "often")
                .answers("cesd10.depressed", "most")
                .answers("cesd10.bothered", "most")
                .answers("cesd10.effort", "often");

        // When
        List<String> sentences = explain(Current.RULESET, Current.evaluate(sad), Domain.PSYCHOSOCIAL);

        // Then
        assertThat(sentences)
                .contains("9 points from 8 answers, prorated to 10 items: 9 x 10 / 8.")
                .anyMatch(sentence -> sentence.contains("hopeful: often (1)"));
    }

    @Test
    void aBlankThatCountsNothingIsSaidTo() {
        // Given
        Answers restless = Current.contentCaregiver().doesNotKnow("psc17.distracted");

        // When
        List<String> sentences = explain(Current.RULESET, Current.evaluate(restless), Domain.PSYCHOSOCIAL);

        // Then
        assertThat(sentences)
                .contains("What has no answer counts 0: of 17 items that belong together 1 has none, and up to 3"
                        + " may.");
    }

    @Test
    void whatNothingIsExpectedOfYetIsNotCounted() {
        // Given: in March a Grade 1 learner has no benchmark to reach
        Answers first = Current.contentTeacher().inGrade("1").on("2026-03-03");

        // When
        List<String> sentences =
                explain(Current.RULESET, Current.evaluate(Current.contentChild(), first), Domain.EDUCATION);

        // Then
        assertThat(sentences)
                .contains("Not counted: “Early reading, share of the benchmark of grade and language”."
                        + " Nothing is expected of the child there yet.");
    }

    @Test
    void aFindingIsSaidWithItsRule() {
        // Given
        Answers alone = contentCaregiver().answers("care.stable-caregiver", false);

        // When
        List<String> sentences = explain(Domain.PROTECTION, contentChild(), alone);

        // Then
        assertThat(sentences)
                .containsExactly(
                        "Protection is HIGH.",
                        "The caregiver's answers to “Care and documents” show: no stable caregiver."
                                + " Rule: stable caregiver is no.",
                        "This counts as HIGH.",
                        "Source: Children's Act 38 of 2005, s150 (care and protection); levels are this ruleset's"
                                + " reference.",
                        "Answers: stable caregiver: no.");
    }

    @Test
    void bandsThatCountTogetherAreNamedTogether() {
        // Given: internalising 5, attention 7
        Answers sadAndRestless = contentCaregiver()
                .answers("psc17.feels-sad", "often")
                .answers("psc17.feels-hopeless", "often")
                .answers("psc17.worries", "sometimes")
                .answers("psc17.fidgety", "often")
                .answers("psc17.daydreams", "often")
                .answers("psc17.distracted", "often")
                .answers("psc17.driven-by-motor", "sometimes");

        // When
        List<String> sentences = explain(Domain.PSYCHOSOCIAL, contentChild(), sadAndRestless);

        // Then
        assertThat(sentences)
                .contains("This counts as MEDIUM.")
                .endsWith("Together, “PSC-17, internalising subscale” (positive) and “PSC-17, attention subscale”"
                        + " (positive) count as HIGH.");
    }

    @Test
    void respondentsWhoDisagreeAreBothShown() {
        // Given
        Answers mother = caregiver().as(1, 1).hunger("often", "often", "never");
        Answers grandmother = caregiver().as(2, 1).hunger("never", "never", "never");

        // When
        List<String> sentences = explain(Domain.NUTRITION, contentChild(), mother, grandmother, contentNurse());

        // Then
        assertThat(sentences)
                .containsExactly(
                        "Nutrition is HIGH.",
                        "Caregiver 1's answers to " + HUNGER + " add up to 4; 4 to 6 means severe hunger.",
                        "This counts as HIGH.",
                        FANTA,
                        "Answers: no food: often (2); sleep hungry: often (2); day and night: never (0).",
                        "Submission: 00000000-0000-0007-0000-000000000001.",
                        "Caregiver 2's answers to " + HUNGER + " add up to 0; 0 to 1 means little to no hunger.",
                        "This raises nothing.",
                        FANTA,
                        "Answers: no food: never (0); sleep hungry: never (0); day and night: never (0).",
                        "Submission: 00000000-0000-0007-0000-000000000002.",
                        "The answers to " + HUNGER + " do not agree. Each is shown, and the gravest counts.");
    }

    @Test
    void unknownSaysWhatIsMissingAndWhy() {
        // Given
        Answers misread = contentNurse().grown(140, 130);

        // When
        List<String> sentences = explain(Domain.NUTRITION, child(), misread);

        // Then
        assertThat(sentences)
                .containsExactly(
                        "Nutrition is UNKNOWN: too little is known. That does not mean that the risk is low.",
                        "The health practitioner's measurements for “Height for age” give a z-score of 1.12;"
                                + " -2 or more means normal.",
                        "Answers: height cm: 130.",
                        "Also used: age 2740 days; sex female.",
                        "Age in months: 2740 / 30.4375 = 90.02."
                                + " At this age and sex L = 1, M = 123.6748, S = 0.04556103."
                                + " z-score: ((130 / M)^L - 1) / (L x S).",
                        "The health practitioner's answers to “Bilateral pitting oedema” show: no oedema."
                                + " Rule: none of these holds: oedema.",
                        "Answers: oedema: no.",
                        "Could not be scored: “Body mass index for age”, from the health practitioner (the"
                                + " measurements are not plausible: measure again).",
                        "Answers: weight kg: 140; height cm: 130; oedema: no.",
                        "Also used: age 2740 days; sex female.",
                        "Body mass index: 140 / (1.3 x 1.3) = 82.84024. Age in months: 2740 / 30.4375 = 90.02."
                                + " At this age and sex L = -1.328922, M = 15.52448, S = 0.1102092."
                                + " That would be a z-score of 18.3; -5 to 5 is plausible.",
                        "Still needed: " + HUNGER + ", which the caregiver answers.",
                        "This is provisional: the caregiver has not answered yet.");
    }

    @Test
    void aChoiceWhoseCodeCouldMisleadIsShownWithWhatItSays() {
        // Given: "a lot" of difficulty
        Answers alone = Current.contentCaregiver().answers("functioning.making-friends", "a-lot");
        Questions questions = new Questions(List.of(new PublishedItem(
                Respondent.CAREGIVER,
                "functioning.making-friends",
                new ItemKind.Codes(Set.of("none", "a-lot"), true),
                "How hard is it for the child to make friends?",
                Map.of("none", "None", "a-lot", "Very hard"))));
        Evaluation evaluation = Current.evaluate(alone);

        // When
        List<String> sentences = new ExplainFlags()
                .explain(
                        evaluation.flags(),
                        new Background(Current.RULESET, Set.copyOf(evaluation.respondents()), List.of(), questions))
                .get(Domain.HEALTH.ordinal())
                .sentences();

        // Then
        assertThat(sentences)
                .filteredOn(sentence -> sentence.startsWith("Answers: seeing: none;"))
                .singleElement()
                .asString()
                .contains("making friends: a lot (“Very hard”);");
    }

    @Test
    void aCountSaysWhatWasCountedAndWhatWasNot() {
        // Given
        Answers crowded = Current.contentCaregiver()
                .answers("living.toilet", "open-pit")
                .answers("living.people", 7)
                .answers("living.sleeping-rooms", 2)
                .doesNotKnow("living.dwelling");

        // When
        List<String> sentences = explain(Current.RULESET, Current.evaluate(crowded), Domain.ECONOMIC);

        // Then
        assertThat(sentences)
                .contains("Counted: toilet is open-pit or bucket or none; people for each of sleeping rooms above 3"
                        + " (7 / 2 = 3.5). Not counted: water is borehole or unprotected; electricity is no."
                        + " Not known: dwelling is informal.");
    }

    @Test
    void anAnswerThatContradictsIsShown() {
        // Given
        Answers contradictory = Current.contentCaregiver()
                .answers("hhs.no-food-occurred", false)
                .answers("hhs.no-food-frequency", "often");

        // When
        List<String> sentences = explain(Current.RULESET, Current.evaluate(contradictory), Domain.NUTRITION);

        // Then
        assertThat(sentences)
                .anyMatch(sentence -> sentence.startsWith("Answers: no food occurred: no; no food frequency: often;"));
    }

    @Test
    void whatHadNoAnswerIsNamed() {
        // Given
        Answers gaps = contentCaregiver().psc17("often").doesNotKnow("psc17.feels-sad");

        // When
        List<String> sentences = explain(Domain.PSYCHOSOCIAL, contentChild(), gaps);

        // Then
        assertThat(sentences).contains("No answer to: feels sad (does not know).");
    }

    @Test
    void aLevelThatNothingRaisesSaysSo() {
        // Given
        Answers well = contentCaregiver();

        // When
        List<String> sentences = explain(Domain.ECONOMIC, well);

        // Then
        assertThat(sentences)
                .containsExactly(
                        "Economic is LOW: nothing that is needed is missing, and nothing raises it.",
                        "The caregiver's answers to “Child Support Grant and earners” show: grant and earner."
                                + " Rule: none of these holds: eligible without grant or earner, eligible without grant, no earner.",
                        "Answers: Child Support Grant eligible: yes; Child Support Grant received: yes;"
                                + " employed adults: 1.");
    }

    @Test
    void whatIsKnownInPartIsNotSaidToBeUnscored() {
        // Given
        Answers open =
                Current.contentCaregiver().answers("living.electricity", false).doesNotKnow("living.water");

        // When
        List<String> sentences = explain(Current.RULESET, Current.evaluate(open), Domain.ECONOMIC);

        // Then
        assertThat(sentences)
                .contains(
                        "“Living conditions, number of deprivations” was answered only in part: what is missing could still add to it.")
                .noneMatch(sentence -> sentence.startsWith("Could not be scored"))
                .filteredOn(sentence -> sentence.contains("water (does not know)"))
                .hasSize(1);
    }

    @Test
    void whatAChildDoesNotWantToSayIsShownThoughNothingNeedsIt() {
        // Given
        Answers silent = Current.contentChild().prefersNotToSay("child.safe-at-school");

        // When
        List<String> sentences = explain(
                Current.RULESET, Current.evaluate(silent, Current.contentCaregiver(), teacher()), Domain.PROTECTION);

        // Then
        assertThat(sentences)
                .first()
                .asString()
                .isEqualTo("Protection is LOW: nothing that is needed is missing, and nothing raises it.");
        assertThat(sentences)
                .contains("Could not be scored: “The child's own voice, safety”, from the child"
                        + " (answers that it needs are missing).")
                .contains("No answer to: safe at school (prefers not to say).");
    }

    @Test
    void theSameAnswersInTwoLanguagesDoNotDisagree() {
        // Given
        Answers english =
                Current.contentCaregiver().answers("cesd10.depressed", "most").as(1, 1);
        Answers zulu = Current.contentCaregiver()
                .answers("cesd10.depressed", "most")
                .in("zu")
                .as(2, 1);
        for (String item : List.of("effort", "fearful", "lonely")) {
            english.answers("cesd10." + item, "most");
            zulu.answers("cesd10." + item, "most");
        }
        english.answers("cesd10.hopeful", "often").answers("cesd10.happy", "rarely");
        zulu.answers("cesd10.hopeful", "often").answers("cesd10.happy", "rarely");

        // When
        List<String> sentences = explain(Current.RULESET, Current.evaluate(english, zulu), Domain.PSYCHOSOCIAL);

        // Then
        assertThat(sentences).noneMatch(sentence -> sentence.contains("do not agree"));
    }

    @Test
    void itIsSaidThatTheInterviewerTranslatedWhileAsking() {
        // Given
        Answers caregiver = Current.contentCaregiver().in("zu").translatedWhileAsking();
        for (String item : List.of("depressed", "effort", "fearful", "lonely")) {
            caregiver.answers("cesd10." + item, "most");
        }

        // When
        List<String> sentences = explain(Current.RULESET, Current.evaluate(caregiver), Domain.PSYCHOSOCIAL);

        // Then
        assertThat(sentences)
                .contains(
                        "Also used: interview in isiZulu; questionnaire worded in English.",
                        "Note: The cut-offs for isiZulu do not count here: they were found with a translation, and the"
                                + " questionnaire was not worded in isiZulu.");
    }

    @Test
    void withoutTheRulesetTheEvidenceSpeaksForItself() {
        // Given
        Evaluation evaluation = Answers.evaluate(caregiver().hunger("often", "often", "sometimes"));
        Background nothing = new Background(null, Set.of(), List.of(), Questions.UNTOLD);

        // When
        List<String> sentences = new ExplainFlags()
                .explain(evaluation.flags(), nothing)
                .get(Domain.NUTRITION.ordinal())
                .sentences();

        // Then
        assertThat(sentences)
                .containsExactly(
                        "Nutrition is HIGH.",
                        "The caregiver's answers to “Household hunger” give 5; 4 to 6 means severe hunger.",
                        "This counts as HIGH.",
                        FANTA,
                        "Answers: no food: often; sleep hungry: often; day and night: sometimes.",
                        "Still needed: “BMI for age”, which the health practitioner answers; “Height for age”, which"
                                + " the health practitioner answers.",
                        "This is provisional: a section that feeds it has not arrived yet.");
    }

    private static List<String> explain(Domain domain, Answers... answers) {
        return explain(Answers.REFERENCE, Answers.evaluate(answers), domain);
    }

    private static List<String> explain(Ruleset ruleset, Evaluation evaluation, Domain domain) {
        Background background = new Background(
                ruleset, Set.copyOf(evaluation.respondents()), evaluation.dataQuality(), Questions.UNTOLD);
        return new ExplainFlags()
                .explain(evaluation.flags(), background)
                .get(domain.ordinal())
                .sentences();
    }
}
