package org.cwtt.scoring.words;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cwtt.scoring.domain.Domain;
import org.cwtt.scoring.domain.DomainRules;
import org.cwtt.scoring.domain.Evidence;
import org.cwtt.scoring.domain.FindingsScale;
import org.cwtt.scoring.domain.ItemAnswer;
import org.cwtt.scoring.domain.Requirement;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.Ruleset;
import org.cwtt.scoring.domain.Scale;
import org.cwtt.scoring.domain.ScoredScale;
import org.jspecify.annotations.Nullable;

/// What is known beside a flag when it is explained.
///
/// @param ruleset none when this service does not have it: the evidence then speaks for itself
/// @param answered the respondents who have answered; empty when that is not told
/// @param dataQuality codes of answers that cannot be trusted: `scale:reason`
/// @param questions how what was answered was asked
public record Background(
        @Nullable Ruleset ruleset, Set<Respondent> answered, List<String> dataQuality, Questions questions) {
    public Background {
        answered = Set.copyOf(answered);
        dataQuality = List.copyOf(dataQuality);
    }

    /// The title of a scale in quotation marks; its code as words when the ruleset is not there.
    String title(String scale) {
        String name =
                scale(scale).map(known -> known.title().name()).orElseGet(() -> Words.capitalised(Words.of(scale)));
        return "“" + name + "”";
    }

    Optional<Scale> scale(String id) {
        return ruleset == null
                ? Optional.empty()
                : Optional.ofNullable(ruleset.scales().get(id));
    }

    /// True when a criterion is met by several bands at once; also when it is not known, and may be.
    boolean needsSeveral(String criterion) {
        if (criterion.equals(Evidence.NONE) || ruleset == null) {
            return !criterion.equals(Evidence.NONE);
        }
        return ruleset.domains().stream()
                .flatMap(rules -> rules.criteria().stream())
                .anyMatch(known -> known.id().equals(criterion) && known.atLeast() > 1);
    }

    /// What a reader must know of the cut-off or the scale, such as that it is to be confirmed.
    List<String> notes(Evidence evidence) {
        return scale(evidence.scale()).stream()
                .flatMap(scale -> Stream.of(
                                wordingNote(scale, evidence),
                                bandNote(scale, evidence),
                                scale.title().note())
                        .flatMap(Stream::ofNullable))
                .distinct()
                .toList();
    }

    /// That a language has cut-offs of its own which do not count, since the interviewer translated while asking.
    private static @Nullable String wordingNote(Scale scale, Evidence evidence) {
        String spoken = fact(ItemAnswer.LANGUAGE, evidence).orElse("");
        String worded = fact(ItemAnswer.WORDED_IN, evidence).orElse(spoken);
        return scale instanceof ScoredScale scored
                        && scored.bandsByLanguage().containsKey(spoken)
                        && !spoken.equals(worded)
                ? "The cut-offs for " + Words.ofLanguage(spoken)
                        + " do not count here: they were found with a translation, and the questionnaire was not worded in "
                        + Words.ofLanguage(spoken)
                : null;
    }

    private static Optional<String> fact(String name, Evidence evidence) {
        return evidence.answers().stream()
                .filter(answer -> answer.item().equals(name))
                .map(ItemAnswer::answer)
                .findFirst();
    }

    private static @Nullable String bandNote(Scale scale, Evidence evidence) {
        // Evidence from before the wording was told was banded by the language of the interview.
        String language = fact(ItemAnswer.WORDED_IN, evidence)
                .or(() -> fact(ItemAnswer.LANGUAGE, evidence))
                .orElse("");
        return switch (scale) {
            case ScoredScale scored ->
                scored.bandsFor(language).ranges().stream()
                        .map(range -> range.band())
                        .filter(band -> band.name().equals(evidence.band().name()) && band.note() != null)
                        .map(band -> band.note())
                        .findFirst()
                        .orElse(null);
            case FindingsScale found ->
                found.findings().stream()
                        .map(finding -> finding.band())
                        .filter(band -> band.name().equals(evidence.band().name()) && band.note() != null)
                        .map(band -> band.note())
                        .findFirst()
                        .orElse(null);
        };
    }

    /// The forms of each instrument that a domain needs; empty when the ruleset is not there.
    List<List<String>> required(Domain domain) {
        return ruleset == null
                ? List.of()
                : ruleset.domains().get(domain.ordinal()).requires().stream()
                        .map(Requirement::anyOf)
                        .toList();
    }

    /// Those who feed a domain and have not answered; empty when that cannot be told.
    Set<Respondent> awaited(Domain domain) {
        Set<Respondent> awaited = EnumSet.noneOf(Respondent.class);
        if (ruleset == null || answered.isEmpty()) {
            return awaited;
        }
        DomainRules rules = ruleset.domains().get(domain.ordinal());
        Stream.concat(
                        rules.requires().stream().flatMap(requirement -> requirement.anyOf().stream()),
                        rules.criteria().stream()
                                .flatMap(criterion -> criterion.parts().stream().map(part -> part.scale())))
                .flatMap(id -> scale(id).stream())
                .forEach(scale -> awaited.add(scale.title().respondent()));
        awaited.removeAll(answered);
        return awaited;
    }

    /// Why a scale could not be scored, if its answers were noted.
    Optional<String> reason(String scale) {
        return dataQuality.stream()
                .filter(note -> note.startsWith(scale + ":"))
                .map(note -> Reasons.of(note.substring(scale.length() + 1)))
                .findFirst();
    }
}
