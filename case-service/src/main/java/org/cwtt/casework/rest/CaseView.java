package org.cwtt.casework.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.domain.AssessedRound;
import org.cwtt.casework.domain.Case;
import org.cwtt.casework.domain.DomainChange;
import org.cwtt.casework.domain.Evidence;
import org.cwtt.casework.domain.PlainWords;
import org.cwtt.casework.domain.Referral;
import org.cwtt.casework.domain.RiskFlag;
import org.cwtt.casework.domain.RiskProfile;
import org.cwtt.casework.domain.UnscoredScale;
import org.jspecify.annotations.Nullable;

/// A child's record as JSON; without a name, which intake alone holds.
///
/// @param caseFile none while no profile has called for a case
record CaseView(
        ChildView child,
        List<RoundView> rounds,
        List<ReferralView> referrals,
        @JsonProperty("case") @Nullable CaseFileView caseFile,
        List<InterventionView> interventions,
        List<TimelineView> timeline) {

    record ChildView(UUID id, String sex, String grade, List<String> sharingConsents, SchoolView school) {}

    record SchoolView(String id, String name, String district, String province) {}

    /// @param school EMIS number of the school on the latest interview day
    /// @param changes against the round before; empty in the first round
    record RoundView(
            String id,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            Instant assessedAt,
            long sequence,
            boolean complete,
            String school,
            String grade,
            List<String> respondents,
            RulesetView ruleset,
            List<FlagView> flags,
            List<DomainChange> changes,
            List<String> dataQuality) {
        static RoundView from(AssessedRound assessed) {
            RiskProfile profile = assessed.profile();
            return new RoundView(
                    profile.roundId(),
                    assessed.round().opensOn(),
                    assessed.round().closesOn(),
                    profile.assessedAt(),
                    profile.sequence(),
                    profile.complete(),
                    profile.schoolId(),
                    profile.grade(),
                    profile.respondents(),
                    new RulesetView(profile.rulesetId(), profile.rulesetVersion()),
                    profile.flags().stream().map(FlagView::from).toList(),
                    assessed.changes(),
                    profile.dataQuality());
        }
    }

    record RulesetView(String id, String version) {}

    record FlagView(
            String domain,
            String level,
            boolean provisional,
            List<EvidenceView> evidence,
            List<String> missingScales,
            List<UnscoredScale> unscored) {
        static FlagView from(RiskFlag flag) {
            return new FlagView(
                    flag.domain().name(),
                    flag.level().name(),
                    flag.provisional(),
                    flag.evidence().stream().map(EvidenceView::from).toList(),
                    flag.missingScales(),
                    flag.unscored());
        }
    }

    record EvidenceView(
            String inPlainWords,
            String criterion,
            String level,
            String scale,
            String band,
            @Nullable Double score,
            String cutOff,
            String source,
            String respondent,
            UUID submissionId,
            List<Evidence.ItemAnswer> answers,
            List<String> missing) {
        static EvidenceView from(Evidence evidence) {
            return new EvidenceView(
                    PlainWords.of(evidence),
                    evidence.criterion(),
                    evidence.level().name(),
                    evidence.scale(),
                    evidence.band(),
                    evidence.score(),
                    evidence.cutOff(),
                    evidence.source(),
                    evidence.respondent(),
                    evidence.submissionId(),
                    evidence.answers(),
                    evidence.missing());
        }
    }

    record ReferralView(
            UUID id,
            String department,
            String state,
            String priority,
            List<String> reasons,
            String round,
            Instant respondBy,
            @Nullable String outcome,
            Instant openedAt,
            Instant changedAt) {
        static ReferralView from(Referral referral) {
            return new ReferralView(
                    referral.referralId(),
                    referral.department(),
                    referral.state(),
                    referral.priority(),
                    referral.reasons(),
                    referral.roundId(),
                    referral.respondBy(),
                    referral.outcome(),
                    referral.openedAt(),
                    referral.changedAt());
        }
    }

    static CaseView from(Case caseFile, LocalDate today) {
        Case.Subject child = caseFile.child();
        return new CaseView(
                new ChildView(
                        child.childId(),
                        child.sex().name(),
                        child.grade(),
                        child.consents(),
                        new SchoolView(
                                child.school().emis(),
                                child.school().name(),
                                child.school().district(),
                                child.school().province())),
                caseFile.rounds().stream().map(RoundView::from).toList(),
                caseFile.referrals().stream().map(ReferralView::from).toList(),
                caseFile.caseFile() == null ? null : CaseFileView.from(caseFile.caseFile(), List.of(), today),
                caseFile.interventions().stream()
                        .map(one -> InterventionView.from(one, caseFile.deliveries(), today))
                        .toList(),
                caseFile.timeline().stream().map(TimelineView::from).toList());
    }
}
