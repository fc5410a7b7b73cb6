package org.cwtt.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Answers to version 2 of the reference questionnaires about a child of seven to whom nothing is wrong; a test changes
/// those that it is about.
final class LowRisk {
    private static final List<String> SYMPTOMS = List.of(
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

    private static final List<String> AREAS = List.of(
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

    private static final List<String> PUNISHMENTS = List.of(
            "shouted",
            "called-names",
            "shaken",
            "slapped-limb",
            "spanked",
            "hit-object",
            "hit-face-head",
            "beaten-hard");

    private static final List<String> LOW_MOOD = List.of(
            "bothered",
            "trouble-focusing",
            "depressed",
            "effort",
            "fearful",
            "restless-sleep",
            "lonely",
            "could-not-get-going");

    private LowRisk() {}

    static Map<String, Object> child() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("child.safe-at-school", "often");
        answers.put("child.hungry-at-school", "never");
        answers.put("child.has-friend", "often");
        answers.put("child.bullied", "never");
        answers.put("child.someone-helps", "often");
        return answers;
    }

    static Map<String, Object> caregiver() {
        Map<String, Object> answers = new LinkedHashMap<>(home());
        answers.put("economic.employed-adults", 2);
        answers.put("economic.csg-eligible", true);
        answers.put("economic.csg-received", true);
        answers.put("economic.income-band", "above");
        AREAS.forEach(area -> answers.put("functioning." + area, "none"));
        answers.put("functioning.anxiety", "never");
        answers.put("functioning.depression", "never");
        answers.put("hhs.no-food-occurred", false);
        answers.put("hhs.sleep-hungry-occurred", false);
        answers.put("hhs.day-and-night-occurred", false);
        SYMPTOMS.forEach(symptom -> answers.put("psc17." + symptom, "never"));
        PUNISHMENTS.forEach(punishment -> answers.put("discipline." + punishment, false));
        answers.put("care.exposed-to-violence", false);
        LOW_MOOD.forEach(symptom -> answers.put("cesd10." + symptom, "rarely"));
        answers.put("cesd10.hopeful", "most");
        answers.put("cesd10.happy", "most");
        return answers;
    }

    private static Map<String, Object> home() {
        return Map.of(
                "living.dwelling",
                "formal",
                "living.people",
                4,
                "living.sleeping-rooms",
                2,
                "living.water",
                "piped-home",
                "living.toilet",
                "flush",
                "living.electricity",
                true,
                "care.birth-certificate",
                true,
                "care.stable-caregiver",
                true);
    }

    static Map<String, Object> teacher() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("attendance.days-open", 48);
        answers.put("attendance.days-absent", 1);
        answers.put("attendance.consecutive-days-absent", 1);
        answers.put("reading.assessed", true);
        answers.put("reading.language", "zu");
        answers.put("reading.letter-sounds-per-minute", 45);
        answers.put("progress.repeated-grade", false);
        answers.put("progress.homework-support", "often");
        answers.put("progress.teacher-concern", false);
        answers.put("protection.suspected-abuse", false);
        return answers;
    }

    static Map<String, Object> nurse() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("growth.weight-kg", 23.0);
        answers.put("growth.height-cm", 122.0);
        answers.put("growth.oedema", false);
        List.of("vision-failed", "hearing-failed", "oral-failed", "immunisation-behind", "chronic-condition")
                .forEach(screen -> answers.put("health." + screen, false));
        answers.put("health.tb-symptoms", false);
        answers.put("health.tb-contact", false);
        answers.put("protection.suspected-abuse", false);
        return answers;
    }
}
