package org.cwtt.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Answers about a child of seven to whom nothing is wrong; a test changes those that it is about.
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
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("hhs.no-food", "never");
        answers.put("hhs.sleep-hungry", "never");
        answers.put("hhs.day-and-night", "never");
        SYMPTOMS.forEach(symptom -> answers.put("psc17." + symptom, "never"));
        answers.put("economic.csg-eligible", true);
        answers.put("economic.csg-received", true);
        answers.put("economic.employed-adults", 2);
        answers.put("care.stable-caregiver", true);
        answers.put("care.birth-certificate", true);
        answers.put("care.exposed-to-violence", false);
        return answers;
    }

    static Map<String, Object> teacher() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("attendance.days-open", 48);
        answers.put("attendance.days-absent", 1);
        answers.put("attendance.consecutive-days-absent", 1);
        answers.put("protection.suspected-abuse", false);
        return answers;
    }

    static Map<String, Object> nurse() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("growth.weight-kg", 23.0);
        answers.put("growth.height-cm", 122.0);
        answers.put("growth.oedema", false);
        List.of("vision-failed", "hearing-failed", "oral-failed", "immunisation-behind", "chronic-untreated")
                .forEach(screen -> answers.put("health." + screen, false));
        answers.put("health.tb-symptoms", false);
        answers.put("health.tb-contact", false);
        answers.put("protection.suspected-abuse", false);
        return answers;
    }
}
