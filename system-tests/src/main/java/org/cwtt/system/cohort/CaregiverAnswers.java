package org.cwtt.system.cohort;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cwtt.system.cohort.Household.Discipline;

/// What the caregiver says about the home, the child and himself or herself.
record CaregiverAnswers(Interview interview, Map<String, Object> answers) {
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

    static Map<String, Object> of(Interview interview) {
        CaregiverAnswers caregiver = new CaregiverAnswers(interview, new LinkedHashMap<>());
        caregiver.home();
        caregiver.means();
        caregiver.functioning();
        caregiver.hunger();
        PSC_17.forEach(symptom -> caregiver.put("psc17." + symptom, caregiver.symptom()));
        caregiver.discipline();
        CaregiverMood.put(interview, caregiver.answers);
        return caregiver.answers;
    }

    private void home() {
        Home home = interview.household().home();
        put("living.dwelling", home.dwelling());
        put("living.people", home.people());
        put("living.sleeping-rooms", home.sleepingRooms());
        put("living.water", home.water());
        put("living.toilet", home.toilet());
        put("living.electricity", home.electricity());
        put("care.birth-certificate", !interview.occurs(Prevalence.NO_BIRTH_CERTIFICATE));
        put("care.stable-caregiver", !interview.occurs(Prevalence.NO_STABLE_CAREGIVER));
    }

    private void means() {
        Household household = interview.household();
        put("economic.employed-adults", household.earners());
        put("economic.csg-eligible", household.grantEligible());
        if (answeredYes("economic.csg-eligible")) {
            put("economic.csg-received", household.grantReceived());
        }
        put("economic.income-band", household.income().code());
    }

    private void functioning() {
        for (String area : Circumstances.AREAS) {
            put("functioning." + area, hardness(area));
        }
        put("functioning.anxiety", howOften(Prevalence.ANXIOUS_DAILY));
        put("functioning.depression", howOften(Prevalence.SAD_DAILY));
    }

    private String hardness(String area) {
        if (area.equals(interview.circumstances().difficulty())) {
            return interview.occurs(Prevalence.CANNOT_AMONG_DIFFICULTY) ? "cannot" : "a-lot";
        }
        return interview.occurs(0.05) ? "some" : "none";
    }

    private String howOften(double daily) {
        return interview.occurs(daily) ? "daily" : interview.oneOf("weekly", "monthly", "few-times-a-year", "never");
    }

    private void hunger() {
        putHunger("hhs.no-food", "sometimes", "often");
        putHunger("hhs.sleep-hungry", "sometimes", "often");
        putHunger("hhs.day-and-night", "never", interview.oneOf("sometimes", "often"));
    }

    private void putHunger(String item, String whenModerate, String whenSevere) {
        String frequency = switch (interview.household().hunger()) {
            case NONE -> interview.occurs(0.04) ? "rarely" : "never";
            case MODERATE -> whenModerate;
            case SEVERE -> whenSevere;
        };
        put(item + "-occurred", !frequency.equals("never"));
        if (answeredYes(item + "-occurred")) {
            put(item + "-frequency", frequency);
        }
    }

    private String symptom() {
        double often = interview.circumstances().troubled() ? 0.36 : 0.03;
        double sometimes = interview.circumstances().troubled() ? 0.4 : 0.2;
        double ticket = interview.chance().nextDouble();
        return ticket < often ? "often" : ticket < often + sometimes ? "sometimes" : "never";
    }

    private void discipline() {
        Discipline harshest = interview.household().discipline();
        put("discipline.shouted", harshest.compareTo(Discipline.SHOUTING) >= 0);
        put("discipline.called-names", harshest.compareTo(Discipline.SHOUTING) >= 0 && interview.occurs(0.3));
        put("discipline.shaken", harshest.compareTo(Discipline.SMACKING) >= 0 && interview.occurs(0.2));
        put("discipline.slapped-limb", harshest.compareTo(Discipline.SMACKING) >= 0 && interview.occurs(0.5));
        put("discipline.spanked", harshest.compareTo(Discipline.SMACKING) >= 0);
        put("discipline.hit-object", harshest.compareTo(Discipline.HITTING) >= 0);
        put("discipline.hit-face-head", harshest == Discipline.BEATING);
        put("discipline.beaten-hard", harshest == Discipline.BEATING && interview.occurs(0.5));
        put("care.exposed-to-violence", interview.occurs(Prevalence.EXPOSED_TO_VIOLENCE));
    }

    private void put(String item, Object answer) {
        answers.put(item, interview.given(answer));
    }

    private boolean answeredYes(String item) {
        return Boolean.TRUE.equals(answers.get(item));
    }
}
