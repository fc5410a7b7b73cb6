package org.cwtt.system.cohort;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What the four respondents answer about a child in given circumstances.
record Interview(Child child, Circumstances circumstances, double ageInMonths, RandomGenerator chance) {
    private static final Map<String, String> DONT_KNOW = Map.of("absent", "DONT_KNOW");
    private static final Map<String, String> PREFER_NOT_TO_SAY = Map.of("absent", "PREFER_NOT_TO_SAY");
    private static final List<String> PSC_17 = List.of(
            "feels-sad",
            "feels-hopeless",
            "down-on-self",
            "less-fun",
            "worries",
            "fidgety",
            "daydreams",
            "trouble-concentrating",
            "driven-by-motor",
            "distracted",
            "refuses-to-share",
            "not-understand-feelings",
            "fights",
            "blames-others",
            "not-listen-to-rules",
            "teases",
            "takes-things");

    /// The child's own voice.
    Map<String, Object> ofChild() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("child.safe-at-school", given(occurs(Prevalence.UNSAFE) ? "never" : oneOf("often", "sometimes")));
        answers.put("child.hungry-at-school", given(hungryAtSchool()));
        answers.put("child.has-friend", given(oneOf("often", "often", "sometimes")));
        answers.put("child.bullied", given(occurs(0.1) ? "often" : oneOf("never", "never", "sometimes")));
        answers.put("child.someone-helps", given(oneOf("often", "often", "sometimes")));
        return answers;
    }

    Map<String, Object> ofCaregiver() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("hhs.no-food", given(hungerAnswer("sometimes", "often")));
        answers.put("hhs.sleep-hungry", given(hungerAnswer("sometimes", "often")));
        answers.put("hhs.day-and-night", given(hungerAnswer("never", oneOf("sometimes", "often"))));
        for (String item : PSC_17) {
            answers.put("psc17." + item, given(symptom()));
        }
        answers.put("economic.csg-eligible", given(circumstances.grantEligible()));
        answers.put("economic.csg-received", given(circumstances.grantReceived()));
        answers.put("economic.employed-adults", given(circumstances.earners()));
        answers.put("care.stable-caregiver", given(!occurs(Prevalence.NO_STABLE_CAREGIVER)));
        answers.put("care.birth-certificate", given(!occurs(Prevalence.NO_BIRTH_CERTIFICATE)));
        answers.put("care.exposed-to-violence", given(occurs(Prevalence.EXPOSED_TO_VIOLENCE)));
        return answers;
    }

    Map<String, Object> ofTeacher() {
        Map<String, Object> answers = new LinkedHashMap<>();
        int open = 44 + chance.nextInt(8);
        double share = circumstances.chronicallyAbsent()
                ? chance.nextDouble(0.12, 0.35)
                : Math.min(0.12, -Math.log(1 - chance.nextDouble()) * Prevalence.ABSENCE_MEAN * 0.8);
        int absent = (int) Math.round(open * share);
        answers.put("attendance.days-open", open);
        answers.put("attendance.days-absent", absent);
        answers.put("attendance.consecutive-days-absent", absent == 0 ? 0 : 1 + chance.nextInt(Math.min(absent, 8)));
        putSuspicion(answers);
        return answers;
    }

    Map<String, Object> ofNurse() {
        Map<String, Object> answers = new LinkedHashMap<>();
        Growth growth = Growth.of(child.sex());
        double height = growth.heightCm(ageInMonths, circumstances.heightZ());
        answers.put("growth.weight-kg", growth.weightKg(ageInMonths, height, circumstances.bmiZ()));
        answers.put("growth.height-cm", height);
        answers.put("growth.oedema", occurs(Prevalence.OEDEMA));
        answers.put("health.vision-failed", occurs(Prevalence.VISION));
        answers.put("health.hearing-failed", occurs(Prevalence.HEARING));
        answers.put("health.oral-failed", occurs(Prevalence.ORAL));
        answers.put("health.immunisation-behind", given(occurs(Prevalence.IMMUNISATION_BEHIND)));
        answers.put("health.chronic-untreated", occurs(Prevalence.CHRONIC_UNTREATED));
        answers.put("health.tb-symptoms", occurs(Prevalence.TB_SYMPTOMS));
        answers.put("health.tb-contact", given(occurs(Prevalence.TB_CONTACT)));
        putSuspicion(answers);
        return answers;
    }

    private void putSuspicion(Map<String, Object> answers) {
        boolean suspected = occurs(Prevalence.SUSPECTED_ABUSE);
        answers.put("protection.suspected-abuse", suspected);
        if (suspected) {
            answers.put("protection.suspected-abuse-kind", oneOf("physical", "sexual", "emotional", "neglect"));
        }
    }

    private String hungryAtSchool() {
        return switch (circumstances.hunger()) {
            case NONE -> oneOf("never", "never", "sometimes");
            case MODERATE -> "sometimes";
            case SEVERE -> "often";
        };
    }

    private String hungerAnswer(String whenModerate, String whenSevere) {
        return switch (circumstances.hunger()) {
            case NONE -> occurs(0.04) ? "rarely" : "never";
            case MODERATE -> whenModerate;
            case SEVERE -> whenSevere;
        };
    }

    private String symptom() {
        double often = circumstances.troubled() ? 0.36 : 0.03;
        double sometimes = circumstances.troubled() ? 0.4 : 0.2;
        double ticket = chance.nextDouble();
        return ticket < often ? "often" : ticket < often + sometimes ? "sometimes" : "never";
    }

    private Object given(Object answer) {
        return occurs(Prevalence.ANSWER_NOT_GIVEN) ? chance.nextBoolean() ? DONT_KNOW : PREFER_NOT_TO_SAY : answer;
    }

    private boolean occurs(double share) {
        return chance.nextDouble() < share;
    }

    private String oneOf(String... choices) {
        return choices[chance.nextInt(choices.length)];
    }
}
