package org.cwtt.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.cwtt.system.client.Answer;
import org.cwtt.system.cohort.Child;
import org.cwtt.system.cohort.SeededIds;
import org.cwtt.system.cohort.Sex;
import org.cwtt.system.cohort.Submission;

/// A registered girl of seven, about whom a test submits what it needs.
record Learner(Child child) {
    static final String JOHANNESBURG = "700910001";
    static final String TSHWANE = "700920001";

    /// What a caregiver answers whose household went hungry often in the past month: five of six on the scale.
    static final Map<String, Object> SEVERE_HUNGER = Map.of(
            "hhs.no-food-occurred",
            true,
            "hhs.no-food-frequency",
            "often",
            "hhs.sleep-hungry-occurred",
            true,
            "hhs.sleep-hungry-frequency",
            "often",
            "hhs.day-and-night-occurred",
            true,
            "hhs.day-and-night-frequency",
            "sometimes");

    private static final String ROUND = "2026-T1";
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

    static Learner registeredAt(String school) {
        return unregisteredAt(school).registered();
    }

    static Learner unregisteredAt(String school) {
        return named("Ngubane", school);
    }

    /// Not registered yet.
    static Learner named(String familyName, String school) {
        return new Learner(new Child(
                newId(),
                "Nomvula",
                familyName,
                LocalDate.of(2018, 10, 1),
                Sex.FEMALE,
                school,
                "1",
                null,
                "zu",
                List.of("HEALTH", "EDUCATION", "SOCIAL_DEVELOPMENT")));
    }

    Learner registered() {
        SharedPlatform.doors().register(child, "capturer-za").expecting(201);
        return this;
    }

    static UUID newId() {
        return SeededIds.uuid(DAY, ThreadLocalRandom.current());
    }

    UUID id() {
        return child.id();
    }

    Submission caregiver(Map<String, Object> differing) {
        return submission("cwtt-caregiver", LowRisk.caregiver(), differing);
    }

    Submission teacher(Map<String, Object> differing) {
        return submission("cwtt-teacher", LowRisk.teacher(), differing);
    }

    Submission nurse(Map<String, Object> differing) {
        return submission("cwtt-health-practitioner", LowRisk.nurse(), differing);
    }

    Submission ownVoice(Map<String, Object> differing) {
        return submission("cwtt-child", LowRisk.child(), differing);
    }

    private Submission submission(String questionnaire, Map<String, Object> answers, Map<String, Object> differing) {
        answers.putAll(differing);
        return new Submission(
                newId(), child.id(), ROUND, new Submission.Questionnaire(questionnaire, 2), "en", DAY, answers);
    }

    static Answer submit(Submission submission) {
        return SharedPlatform.doors().submit(submission, "capturer-za");
    }

    /// The record as the practitioner of Johannesburg reads it.
    Answer record() {
        return SharedPlatform.doors().caseOf(child.id(), "practitioner-jhb");
    }

    /// The level of a domain in the record, or an empty text while there is none.
    String level(String domain) {
        return flag(domain).path("level").asText();
    }

    /// The flag of a domain in the record's latest round.
    JsonNode flag(String domain) {
        Answer answer = record();
        if (answer.status() == 200) {
            for (JsonNode round : answer.json().path("rounds")) {
                for (JsonNode flag : round.path("flags")) {
                    if (flag.path("domain").asText().equals(domain)) {
                        return flag;
                    }
                }
            }
        }
        return MissingNode.getInstance();
    }

    /// The state of the referral to a department in the record, or an empty text while there is none.
    String referralTo(String department) {
        Answer answer = record();
        if (answer.status() == 200) {
            for (JsonNode referral : answer.json().path("referrals")) {
                if (referral.path("department").asText().equals(department)) {
                    return referral.path("state").asText();
                }
            }
        }
        return "";
    }

    /// The id of the referral to a department.
    UUID referralIdTo(String department) {
        for (JsonNode referral : record().expecting(200).json().path("referrals")) {
            if (referral.path("department").asText().equals(department)) {
                return UUID.fromString(referral.path("id").asText());
            }
        }
        throw new AssertionError("No referral to " + department);
    }
}
