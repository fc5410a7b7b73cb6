package org.cwtt.scoring.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Answers of one child that somebody wants to see scored.
///
/// @param ruleset the ruleset to score with; the one that makes the profiles, unless said
/// @param ageInDays on the day of the interviews, in completed days
/// @param ageEstimated whether nobody knows the birth date, so that the age is a guess; false, unless said
public record EvaluationRequest(
        @Nullable @Valid NamedRuleset ruleset,

        @NotNull @Pattern(regexp = "FEMALE|MALE", message = "must be FEMALE or MALE") @Schema(examples = "FEMALE")
        String sex,

        @NotNull @Min(0) @Max(6940) @Schema(examples = "2740")
        Integer ageInDays,

        @Nullable @Schema(examples = "false") Boolean ageEstimated,

        @Nullable @Size(max = 8) @Schema(examples = "2") String grade,
        @NotEmpty @Size(max = 16) List<@NotNull @Valid EvaluatedSubmission> submissions) {

    private static final String LANGUAGE = "af|en|nr|nso|ss|st|tn|ts|ve|xh|zu";
    private static final String LANGUAGES = "must be one of af en nr nso ss st tn ts ve xh zu";

    /// A ruleset: drafted, shipped or released.
    public record NamedRuleset(
            @NotNull @Size(min = 1, max = 60) @Schema(examples = "cwtt-reference")
            String id,

            @NotNull @Size(min = 1, max = 40) @Schema(examples = "1.0.0")
            String version) {}

    /// One respondent's answers.
    ///
    /// @param language of the interview
    /// @param wordedIn language of the words that were read out, that of the interview or en: the cut-offs of a
    ///     language count only for what was asked in its words; the general ones, unless said
    /// @param interviewedOn today, unless said; it decides which reading benchmark is due
    /// @param answers by item code: true or false, a number, the code of a choice, or `{"absent": "DONT_KNOW"}`
    public record EvaluatedSubmission(
            @Nullable @Valid QuestionnaireVersion questionnaire,

            @NotNull
            @Pattern(
                    regexp = "CHILD|CAREGIVER|TEACHER|HEALTH_PRACTITIONER",
                    message = "must be CHILD, CAREGIVER, TEACHER or HEALTH_PRACTITIONER")
            @Schema(examples = "CAREGIVER")
            String respondent,

            @Nullable @Pattern(regexp = LANGUAGE, message = LANGUAGES) @Schema(examples = "zu")
            String language,

            @Nullable @Pattern(regexp = LANGUAGE, message = LANGUAGES) @Schema(examples = "zu")
            String wordedIn,

            @Nullable @Schema(examples = "2026-08-03") LocalDate interviewedOn,

            @NotNull @Size(min = 1, max = 200)
            Map<@Pattern(regexp = "[a-z0-9.-]{1,80}", message = "must be an item code") String, @NotNull JsonNode>
                    answers) {}

    /// The questionnaire that was used.
    public record QuestionnaireVersion(
            @NotNull @Size(min = 1, max = 80) String id,
            @Min(1) int version) {}
}
