package org.cwtt.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.schemas.intake.AreaChanged;
import org.cwtt.schemas.intake.ChildChanged;
import org.cwtt.schemas.intake.ChildState;
import org.cwtt.schemas.intake.RoundChanged;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.Evidence;
import org.cwtt.schemas.scoring.ItemAnswer;
import org.cwtt.schemas.scoring.RiskFlag;
import org.cwtt.schemas.scoring.RiskLevel;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.schemas.scoring.Sex;
import org.jspecify.annotations.Nullable;

/// Events that read as sentences.
public final class Events {
    public static final Instant EIGHT = Instant.parse("2026-02-03T08:00:00Z");

    private Events() {}

    public static AreaChanged school(String emis, String district, long version) {
        return AreaChanged.newBuilder()
                .setSchoolId(emis)
                .setVersion(version)
                .setName("School " + emis)
                .setProvince("GP")
                .setDistrict(district)
                .setChangedAt(EIGHT)
                .build();
    }

    public static RoundChanged round(String roundId, LocalDate opensOn) {
        return RoundChanged.newBuilder()
                .setRoundId(roundId)
                .setVersion(1)
                .setOpensOn(opensOn)
                .setClosesOn(opensOn.plusDays(60))
                .setChangedAt(EIGHT)
                .build();
    }

    /// Changed an hour after the version before.
    public static ChildChanged child(UUID childId, String emis, long version, ChildState state) {
        return child(childId, emis, version, state, null, List.of());
    }

    public static ChildChanged child(
            UUID childId,
            String emis,
            long version,
            ChildState state,
            @Nullable UUID mergedInto,
            List<String> consents) {
        return ChildChanged.newBuilder()
                .setChildId(childId)
                .setVersion(version)
                .setState(state)
                .setSex(org.cwtt.schemas.intake.Sex.FEMALE)
                .setSchoolId(emis)
                .setGrade("2")
                .setMergedInto(mergedInto)
                .setSharingConsents(consents)
                .setChangedAt(EIGHT.plusSeconds(3_600 * (version - 1)))
                .build();
    }

    /// A profile whose flags have these levels; a domain that is not named has no flag.
    public static RiskProfileAssessed profile(
            UUID childId, String roundId, long sequence, Map<Domain, RiskLevel> levels) {
        return RiskProfileAssessed.newBuilder()
                .setProfileId(new UUID(childId.getLeastSignificantBits(), sequence))
                .setChildId(childId)
                .setRoundId(roundId)
                .setSequence(sequence)
                .setRulesetId("cwtt-reference")
                .setRulesetVersion("1.0.0")
                .setSchoolId("700100001")
                .setGrade("2")
                .setSex(Sex.FEMALE)
                .setRespondents(List.of("CAREGIVER"))
                .setComplete(false)
                .setFlags(levels.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(level -> flag(level.getKey(), level.getValue()))
                        .toList())
                .setAssessedAt(EIGHT.plusSeconds(60 * sequence))
                .build();
    }

    public static ReferralStatusChanged referral(
            UUID referralId, UUID childId, @Nullable String from, String to, long version) {
        return ReferralStatusChanged.newBuilder()
                .setReferralId(referralId)
                .setChildId(childId)
                .setDepartment("HEALTH")
                .setFrom(from)
                .setTo(to)
                .setVersion(version)
                .setPriority("HIGH")
                .setReasons(List.of("NUTRITION:HIGH"))
                .setRoundId("2026-T1")
                .setSchoolId("700100001")
                .setRespondBy(EIGHT.plusSeconds(86_400 * 7))
                .setOccurredAt(EIGHT.plusSeconds(3_600 * version))
                .build();
    }

    private static RiskFlag flag(Domain domain, RiskLevel level) {
        return RiskFlag.newBuilder()
                .setDomain(domain)
                .setLevel(level)
                .setProvisional(true)
                .setEvidence(level == RiskLevel.HIGH ? List.of(severeHunger()) : List.of())
                .setMissingScales(List.of("bmi-for-age"))
                .build();
    }

    private static Evidence severeHunger() {
        return Evidence.newBuilder()
                .setCriterion("severe-hunger")
                .setLevel(RiskLevel.HIGH)
                .setScale("household-hunger")
                .setBand("severe-hunger")
                .setScore(5.0)
                .setCutOff("4-6")
                .setSource("FANTA 2011")
                .setRespondent("CAREGIVER")
                .setSubmissionId(new UUID(7, 7))
                .setAnswers(List.of(new ItemAnswer("hhs.no-food", "often")))
                .build();
    }
}
