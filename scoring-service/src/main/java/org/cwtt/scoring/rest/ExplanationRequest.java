package org.cwtt.scoring.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cwtt.scoring.domain.Band;
import org.cwtt.scoring.domain.Domain;
import org.cwtt.scoring.domain.Evidence;
import org.cwtt.scoring.domain.ItemAnswer;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.RiskFlag;
import org.cwtt.scoring.domain.RiskLevel;
import org.cwtt.scoring.domain.RulesetVersion;
import org.cwtt.scoring.domain.UnscoredScale;
import org.cwtt.scoring.rest.EvaluationRequest.NamedRuleset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Flags that somebody wants explained, as an evaluation answers them or a round of a child's record holds them.
/// Whatever else these say may stay in the body.
///
/// @param rulesetId with `rulesetVersion`, as evaluated
/// @param ruleset instead of these, as in a record
/// @param respondents who has answered; without it nobody can be named as still awaited
/// @param dataQuality `scale:reason`, as evaluated
@JsonIgnoreProperties(ignoreUnknown = true)
public record ExplanationRequest(
        @Nullable @Size(min = 1, max = 80) @Schema(examples = "cwtt-reference")
        String rulesetId,

        @Nullable @Size(min = 1, max = 40) @Schema(examples = "1.0.0")
        String rulesetVersion,

        @Nullable @Valid NamedRuleset ruleset,
        @Nullable @Size(max = 4) Set<@NotNull Respondent> respondents,
        @NotEmpty @Size(max = 6) List<@NotNull @Valid ExplainedFlag> flags,

        @Nullable @Size(max = 100) List<@NotNull @Size(max = 160) String> dataQuality) {

    /// Bean Validation tells the fault as one of the field `rulesetId`.
    @AssertTrue(message = "must be there, with rulesetVersion, or else ruleset with id and version")
    @Schema(hidden = true)
    boolean isRulesetId() {
        return ruleset != null || (rulesetId != null && rulesetVersion != null);
    }

    /// Under which ruleset the flags were raised.
    RulesetVersion scoredUnder() {
        return ruleset == null
                ? new RulesetVersion(Objects.requireNonNull(rulesetId), Objects.requireNonNull(rulesetVersion))
                : new RulesetVersion(ruleset.id(), ruleset.version());
    }

    /// The level of one domain.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ExplainedFlag(
            @NotNull Domain domain,
            @NotNull RiskLevel level,
            boolean provisional,

            @NotNull @Size(max = 200) List<@NotNull @Valid ExplainedEvidence> evidence,

            @NotNull @Size(max = 100) List<@NotNull @Size(max = 80) String> missingScales,

            @Nullable @Size(max = 200) List<@NotNull @Valid ExplainedGap> unscored) {

        RiskFlag flag() {
            return new RiskFlag(
                    domain,
                    level,
                    provisional,
                    evidence.stream().map(ExplainedEvidence::evidence).toList(),
                    missingScales,
                    unscored == null
                            ? List.of()
                            : unscored.stream().map(ExplainedGap::unscored).toList());
        }
    }

    /// A band that a submission reached.
    ///
    /// @param submission place in an evaluated request
    /// @param submissionId in a child's record
    @JsonIgnoreProperties(ignoreUnknown = true)
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
                    idOf(submission, submissionId),
                    itemAnswers(answers),
                    missing);
        }
    }

    /// Why a scale could not be scored.
    ///
    /// @param submission place in an evaluated request
    /// @param submissionId in a child's record
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ExplainedGap(
            @NotBlank @Size(max = 80) String scale,
            @NotBlank @Size(max = 160) String reason,
            @NotNull Respondent respondent,
            @Nullable Long submission,
            @Nullable UUID submissionId,

            @NotNull @Size(max = 200) List<@NotNull @Valid GivenAnswer> answers,

            @NotNull @Size(max = 200) List<@NotNull @Size(max = 80) String> missing) {

        UnscoredScale unscored() {
            UUID id = submission == null && submissionId == null ? null : idOf(submission, submissionId);
            return new UnscoredScale(scale, reason, respondent, id, itemAnswers(answers), missing);
        }
    }

    /// A scale that the request names and the ruleset does not have.
    record WrongScale(String field, String given, String expected) {}

    /// Every scale that the request names, with its place.
    Stream<WrongScale> scales() {
        return IntStream.range(0, flags.size()).boxed().flatMap(flag -> {
            ExplainedFlag explained = flags.get(flag);
            String place = "flags[" + flag + "].";
            List<ExplainedGap> gaps = explained.unscored() == null ? List.of() : explained.unscored();
            return Stream.of(
                            named(place + "evidence[%d].scale", explained.evidence(), ExplainedEvidence::scale),
                            named(place + "missingScales[%d]", explained.missingScales(), scale -> scale),
                            named(place + "unscored[%d].scale", gaps, ExplainedGap::scale))
                    .flatMap(named -> named);
        });
    }

    private static <T> Stream<WrongScale> named(String place, List<T> all, Function<T, String> scale) {
        return IntStream.range(0, all.size())
                .mapToObj(index -> new WrongScale(
                        place.formatted(index), scale.apply(all.get(index)), "a scale of the named ruleset"));
    }

    private static UUID idOf(@Nullable Long submission, @Nullable UUID submissionId) {
        return submissionId == null ? new UUID(0, submission == null ? 0 : submission) : submissionId;
    }

    private static List<ItemAnswer> itemAnswers(List<GivenAnswer> answers) {
        return answers.stream()
                .map(given -> new ItemAnswer(given.item(), given.answer()))
                .toList();
    }

    /// An answer by code.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record GivenAnswer(
            @NotBlank @Size(max = 80) String item,
            @NotNull @Size(max = 80) String answer) {}
}
