package org.cwtt.scoring.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cwtt.scoring.domain.Band;
import org.cwtt.scoring.domain.Domain;
import org.cwtt.scoring.domain.Evidence;
import org.cwtt.scoring.domain.ItemAnswer;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.RiskFlag;
import org.cwtt.scoring.domain.RiskLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Flags that somebody wants explained, as an evaluation answers them or a child's record holds them. Whatever else
/// these say may stay in the body.
///
/// @param respondents who has answered; without it nobody can be named as still awaited
/// @param dataQuality `scale:reason`, as evaluated
public record ExplanationRequest(
        @NotBlank @Size(max = 80) @Schema(examples = "cwtt-reference")
        String rulesetId,

        @NotBlank @Size(max = 40) @Schema(examples = "1.0.0")
        String rulesetVersion,

        @Nullable @Size(max = 4) Set<@NotNull Respondent> respondents,
        @NotEmpty @Size(max = 6) List<@NotNull @Valid ExplainedFlag> flags,

        @Nullable @Size(max = 100) List<@NotNull @Size(max = 160) String> dataQuality) {

    /// The level of one domain.
    public record ExplainedFlag(
            @NotNull Domain domain,
            @NotNull RiskLevel level,
            boolean provisional,

            @NotNull @Size(max = 200) List<@NotNull @Valid ExplainedEvidence> evidence,

            @NotNull @Size(max = 100) List<@NotNull @Size(max = 80) String> missingScales) {

        RiskFlag flag() {
            return new RiskFlag(
                    domain,
                    level,
                    provisional,
                    evidence.stream().map(ExplainedEvidence::evidence).toList(),
                    missingScales);
        }
    }

    /// Why a criterion was met.
    ///
    /// @param submission place in an evaluated request
    /// @param submissionId in a child's record
    public record ExplainedEvidence(
            @NotBlank @Size(max = 80) String criterion,
            @NotNull RiskLevel level,
            @NotBlank @Size(max = 80) String scale,
            @NotBlank @Size(max = 80) String band,
            @Nullable Double score,
            @NotNull @Size(max = 2000) String cutOff,
            @NotBlank @Size(max = 1000) String source,
            @NotNull Respondent respondent,
            @Nullable Long submission,
            @Nullable UUID submissionId,

            @NotNull @Size(max = 200) List<@NotNull @Valid GivenAnswer> answers,

            @NotNull @Size(max = 200) List<@NotNull @Size(max = 80) String> missing) {

        Evidence evidence() {
            return new Evidence(
                    criterion,
                    level,
                    scale,
                    new Band(band, cutOff, source, List.of(), null),
                    score,
                    respondent,
                    submissionId == null ? new UUID(0, submission == null ? 0 : submission) : submissionId,
                    answers.stream()
                            .map(given -> new ItemAnswer(given.item(), given.answer()))
                            .toList(),
                    missing);
        }
    }

    /// An answer by code.
    public record GivenAnswer(
            @NotBlank @Size(max = 80) String item,
            @NotNull @Size(max = 80) String answer) {}
}
