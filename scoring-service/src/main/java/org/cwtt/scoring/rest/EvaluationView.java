package org.cwtt.scoring.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.cwtt.scoring.EvaluateSubmissions.Evaluated;
import org.cwtt.scoring.domain.Domain;
import org.cwtt.scoring.domain.Evaluation;
import org.cwtt.scoring.domain.Evidence;
import org.cwtt.scoring.domain.ItemAnswer;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.RiskFlag;
import org.cwtt.scoring.domain.RiskLevel;
import org.cwtt.scoring.domain.UnscoredScale;
import org.jspecify.annotations.Nullable;

/// The flags of the answers that were held up.
///
/// @param respondents who has answered
/// @param dataQuality codes of implausible, contradictory or unusable answers: `scale:reason`
public record EvaluationView(
        String rulesetId,
        String rulesetVersion,
        boolean complete,
        List<Respondent> respondents,
        List<FlagView> flags,
        List<String> dataQuality) {

    static EvaluationView from(Evaluated evaluated) {
        Evaluation evaluation = evaluated.evaluation();
        return new EvaluationView(
                evaluated.ruleset().id(),
                evaluated.ruleset().version(),
                evaluation.complete(),
                evaluation.respondents(),
                evaluation.flags().stream().map(FlagView::from).toList(),
                evaluation.dataQuality());
    }

    /// The level of one domain.
    ///
    /// @param provisional true while a section that feeds the domain is not there
    /// @param missingScales required scales that could not be scored
    /// @param unscored why, for each of them; and what is not required but was asked and not said
    public record FlagView(
            Domain domain,
            RiskLevel level,
            boolean provisional,
            List<EvidenceView> evidence,
            List<String> missingScales,
            List<UnscoredView> unscored) {

        static FlagView from(RiskFlag flag) {
            return new FlagView(
                    flag.domain(),
                    flag.level(),
                    flag.provisional(),
                    flag.evidence().stream().map(EvidenceView::from).toList(),
                    flag.missingScales(),
                    flag.unscored().stream().map(UnscoredView::from).toList());
        }
    }

    /// A band that a submission reached.
    ///
    /// @param criterion what it met; `none` where a flag is not raised by it
    /// @param submission place of the submission in the request, from 1
    /// @param answers what was answered to each item that was asked, with the reason where there is no value
    /// @param missing items without a value
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EvidenceView(
            String criterion,
            RiskLevel level,
            String scale,
            String band,
            @Nullable Double score,
            String cutOff,
            String source,
            Respondent respondent,
            long submission,
            List<ItemAnswer> answers,
            List<String> missing) {

        static EvidenceView from(Evidence evidence) {
            return new EvidenceView(
                    evidence.criterion(),
                    evidence.level(),
                    evidence.scale(),
                    evidence.band().name(),
                    evidence.score(),
                    evidence.band().cutOff(),
                    evidence.band().source(),
                    evidence.respondent(),
                    evidence.submissionId().getLeastSignificantBits(),
                    evidence.answers(),
                    evidence.missing());
        }
    }

    /// Why a scale could not be scored.
    ///
    /// @param reason a code, such as `not-answered`, `not-asked`, `answers-missing`, `implausible`
    /// @param submission place of the submission in the request, from 1; none when the respondent has not answered
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UnscoredView(
            String scale,
            String reason,
            Respondent respondent,
            @Nullable Long submission,
            List<ItemAnswer> answers,
            List<String> missing) {

        static UnscoredView from(UnscoredScale unscored) {
            UUID submission = unscored.submissionId();
            return new UnscoredView(
                    unscored.scale(),
                    unscored.reason(),
                    unscored.respondent(),
                    submission == null ? null : submission.getLeastSignificantBits(),
                    unscored.answers(),
                    unscored.missing());
        }
    }
}
