package org.cwtt.system.cohort;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the health practitioner measures and finds.
final class NurseAnswers {
    private NurseAnswers() {}

    static Map<String, Object> of(Interview interview) {
        Map<String, Object> answers = new LinkedHashMap<>();
        putGrowth(interview, answers);
        answers.put("health.vision-failed", interview.occurs(Prevalence.VISION));
        answers.put("health.hearing-failed", interview.occurs(Prevalence.HEARING));
        answers.put("health.oral-failed", interview.occurs(Prevalence.ORAL));
        answers.put("health.immunisation-behind", interview.given(interview.occurs(Prevalence.IMMUNISATION_BEHIND)));
        boolean chronic = interview.circumstances().chronic();
        answers.put("health.chronic-condition", chronic);
        if (chronic) {
            answers.put("health.chronic-treated", interview.given(interview.occurs(Prevalence.CHRONIC_TREATED)));
        }
        answers.put("health.tb-symptoms", interview.occurs(Prevalence.TB_SYMPTOMS));
        answers.put("health.tb-contact", interview.given(interview.occurs(Prevalence.TB_CONTACT)));
        interview.putSuspicion(answers);
        return answers;
    }

    private static void putGrowth(Interview interview, Map<String, Object> answers) {
        Growth growth = Growth.of(interview.child().sex());
        double months = interview.ageInMonths();
        double height = growth.heightCm(months, interview.circumstances().heightZ());
        answers.put(
                "growth.weight-kg",
                growth.weightKg(months, height, interview.circumstances().bmiZ()));
        answers.put("growth.height-cm", height);
        answers.put("growth.oedema", interview.occurs(Prevalence.OEDEMA));
    }
}
