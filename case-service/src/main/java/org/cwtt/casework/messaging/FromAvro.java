package org.cwtt.casework.messaging;

import java.util.List;
import org.cwtt.casework.domain.Child;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.Evidence;
import org.cwtt.casework.domain.ReferralStep;
import org.cwtt.casework.domain.RiskFlag;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.casework.domain.RiskProfile;
import org.cwtt.casework.domain.Round;
import org.cwtt.casework.domain.School;
import org.cwtt.casework.domain.UnscoredScale;
import org.cwtt.schemas.intake.AreaChanged;
import org.cwtt.schemas.intake.ChildChanged;
import org.cwtt.schemas.intake.RoundChanged;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.cwtt.schemas.scoring.ItemAnswer;
import org.cwtt.schemas.scoring.RiskProfileAssessed;

/// What the contracts' words mean here.
final class FromAvro {
    private FromAvro() {}

    static Child child(ChildChanged event) {
        return new Child(
                event.getChildId(),
                event.getVersion(),
                Child.State.valueOf(event.getState().name()),
                event.getMergedInto(),
                Child.Sex.valueOf(event.getSex().name()),
                event.getSchoolId(),
                event.getGrade(),
                event.getSharingConsents().stream().sorted().toList(),
                event.getChangedAt());
    }

    static School school(AreaChanged event) {
        return new School(
                event.getSchoolId(),
                event.getVersion(),
                event.getName(),
                event.getProvince(),
                event.getDistrict(),
                event.getCircuit());
    }

    static Round round(RoundChanged event) {
        return new Round(event.getRoundId(), event.getVersion(), event.getOpensOn(), event.getClosesOn());
    }

    static RiskProfile profile(RiskProfileAssessed event) {
        return new RiskProfile(
                event.getProfileId(),
                event.getChildId(),
                event.getRoundId(),
                event.getSequence(),
                event.getRulesetId(),
                event.getRulesetVersion(),
                event.getSchoolId(),
                event.getGrade(),
                List.copyOf(event.getRespondents()),
                event.getComplete(),
                flags(event.getFlags()),
                List.copyOf(event.getDataQuality()),
                event.getAssessedAt());
    }

    static ReferralStep referralStep(ReferralStatusChanged event) {
        return new ReferralStep(
                event.getReferralId(),
                event.getChildId(),
                event.getDepartment(),
                event.getFrom(),
                event.getTo(),
                event.getVersion(),
                event.getPriority(),
                List.copyOf(event.getReasons()),
                event.getRoundId(),
                event.getRespondBy(),
                event.getOutcome(),
                event.getOccurredAt());
    }

    /// Leaves out a domain that a later version of the contract has added.
    private static List<RiskFlag> flags(List<org.cwtt.schemas.scoring.RiskFlag> flags) {
        return flags.stream()
                .filter(flag -> flag.getDomain() != org.cwtt.schemas.scoring.Domain.UNKNOWN)
                .map(FromAvro::flag)
                .toList();
    }

    private static RiskFlag flag(org.cwtt.schemas.scoring.RiskFlag flag) {
        return new RiskFlag(
                Domain.valueOf(flag.getDomain().name()),
                RiskLevel.valueOf(flag.getLevel().name()),
                flag.getProvisional(),
                flag.getEvidence().stream().map(FromAvro::evidence).toList(),
                List.copyOf(flag.getMissingScales()),
                flag.getUnscored().stream().map(FromAvro::unscored).toList());
    }

    private static Evidence evidence(org.cwtt.schemas.scoring.Evidence evidence) {
        return new Evidence(
                evidence.getCriterion(),
                RiskLevel.valueOf(evidence.getLevel().name()),
                evidence.getScale(),
                evidence.getBand(),
                evidence.getScore(),
                evidence.getCutOff(),
                evidence.getSource(),
                evidence.getRespondent(),
                evidence.getSubmissionId(),
                answers(evidence.getAnswers()),
                List.copyOf(evidence.getMissing()));
    }

    private static UnscoredScale unscored(org.cwtt.schemas.scoring.UnscoredScale unscored) {
        return new UnscoredScale(
                unscored.getScale(),
                unscored.getReason(),
                unscored.getRespondent(),
                unscored.getSubmissionId(),
                answers(unscored.getAnswers()),
                List.copyOf(unscored.getMissing()));
    }

    private static List<Evidence.ItemAnswer> answers(List<ItemAnswer> answers) {
        return answers.stream()
                .map(one -> new Evidence.ItemAnswer(one.getItem(), one.getAnswer()))
                .toList();
    }
}
