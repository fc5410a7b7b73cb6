package org.cwtt.scoring.messaging;

import java.util.ArrayList;
import java.util.List;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.Evidence;
import org.cwtt.schemas.scoring.ItemAnswer;
import org.cwtt.schemas.scoring.RiskFlag;
import org.cwtt.schemas.scoring.RiskLevel;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.schemas.scoring.Sex;
import org.cwtt.schemas.scoring.StatutoryTriggerRaised;
import org.cwtt.schemas.scoring.UnscoredScale;
import org.cwtt.scoring.domain.Evaluation;
import org.cwtt.scoring.domain.Interview;
import org.cwtt.scoring.domain.RiskProfile;
import org.cwtt.scoring.domain.StatutoryTrigger;

/// From the domain to the contracts.
final class Profiles {
    private Profiles() {}

    static RiskProfileAssessed event(RiskProfile profile) {
        Interview interview = profile.interview();
        Evaluation evaluation = profile.evaluation();
        return RiskProfileAssessed.newBuilder()
                .setProfileId(profile.id())
                .setChildId(profile.childId())
                .setRoundId(profile.roundId())
                .setSequence(profile.sequence())
                .setRulesetId(profile.ruleset().id())
                .setRulesetVersion(profile.ruleset().version())
                .setSchoolId(interview.schoolId())
                .setGrade(interview.grade())
                .setSex(Sex.valueOf(interview.sex().name()))
                .setRespondents(
                        evaluation.respondents().stream().map(Enum::name).toList())
                .setComplete(evaluation.complete())
                .setFlags(evaluation.flags().stream().map(Profiles::flag).toList())
                .setDataQuality(evaluation.dataQuality())
                .setAssessedAt(profile.assessedAt())
                .build();
    }

    static StatutoryTriggerRaised event(StatutoryTrigger trigger, Received received) {
        return StatutoryTriggerRaised.newBuilder()
                .setTriggerId(trigger.id())
                .setChildId(received.childId())
                .setRoundId(received.roundId())
                .setSchoolId(received.submission().interview().schoolId())
                .setSubmissionId(trigger.submissionId())
                .setSubmissionVersion(trigger.submissionVersion())
                .setRespondent(trigger.respondent().name())
                .setItem(trigger.item())
                .setRaisedAt(trigger.raisedAt())
                .setReporter(received.broughtBy())
                .build();
    }

    private static RiskFlag flag(org.cwtt.scoring.domain.RiskFlag flag) {
        return new RiskFlag(
                Domain.valueOf(flag.domain().name()),
                level(flag.level()),
                flag.provisional(),
                flag.evidence().stream().map(Profiles::evidence).toList(),
                flag.missingScales(),
                flag.unscored().stream().map(Profiles::unscored).toList());
    }

    private static RiskLevel level(org.cwtt.scoring.domain.RiskLevel level) {
        return switch (level) {
            case HIGH -> RiskLevel.HIGH;
            case MEDIUM -> RiskLevel.MEDIUM;
            case LOW -> RiskLevel.LOW;
            case UNKNOWN -> RiskLevel.UNKNOWN;
        };
    }

    private static Evidence evidence(org.cwtt.scoring.domain.Evidence evidence) {
        return new Evidence(
                evidence.criterion(),
                level(evidence.level()),
                evidence.scale(),
                evidence.band().name(),
                evidence.score(),
                evidence.band().cutOff(),
                evidence.band().source(),
                evidence.respondent().name(),
                evidence.submissionId(),
                answers(evidence.answers()),
                evidence.missing());
    }

    private static UnscoredScale unscored(org.cwtt.scoring.domain.UnscoredScale unscored) {
        return new UnscoredScale(
                unscored.scale(),
                unscored.reason(),
                unscored.respondent().name(),
                unscored.submissionId(),
                answers(unscored.answers()),
                unscored.missing());
    }

    private static List<ItemAnswer> answers(List<org.cwtt.scoring.domain.ItemAnswer> answers) {
        List<ItemAnswer> given = new ArrayList<>(answers.size());
        answers.forEach(answer -> given.add(new ItemAnswer(answer.item(), answer.answer())));
        return given;
    }
}
