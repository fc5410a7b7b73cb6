package org.cwtt.scoring.web;

import java.util.List;
import org.cwtt.scoring.domain.RiskLevel;
import org.jspecify.annotations.Nullable;

/// What the page of a ruleset says.
///
/// @param current true when profiles are made with it
/// @param completeWith the respondents who make an assessment complete
/// @param notes what is to be confirmed or known beside a cut-off, with the place that it concerns
/// @param otherFormats where to find the same as a document or a decision model
public record RulesetView(
        String id,
        String version,
        String title,
        String status,
        boolean current,
        String completeWith,
        List<DomainView> domains,
        List<ScaleView> scales,
        List<NoteView> notes,
        List<Link> otherFormats) {

    /// @param href within the page or beside it
    public record Link(String text, String href) {}

    /// @param requires what must have been scored before the domain may be LOW; the forms of one scale together
    public record DomainView(String anchor, String name, List<List<Link>> requires, List<CriterionView> criteria) {}

    /// @param when how many of the parts must be reached
    public record CriterionView(RiskLevel level, String when, List<PartView> parts) {
        public String effect() {
            return RulesetView.effect(level);
        }
    }

    /// One band of one scale.
    public record PartView(Link scale, String band, String cutOff) {}

    /// @param ages in words; none when any
    /// @param computed one sentence a step
    /// @param tables its bands; several where the cut-offs depend on the language of the words
    public record ScaleView(
            String anchor,
            String code,
            String name,
            String respondent,
            String source,
            @Nullable String ages,
            @Nullable String note,
            List<String> computed,
            String missing,
            List<ItemView> items,
            List<BandTableView> tables) {}

    /// @param kind what kind of answer it takes
    /// @param remark such as that it is reversed, or when it is not asked
    public record ItemView(
            String name, String code, String kind, @Nullable String remark) {}

    /// @param makes the levels that it gives, such as HIGH in Nutrition
    public record BandView(
            String name,
            String cutOff,
            String source,
            @Nullable String note,
            List<MakesView> makes) {}

    /// A level that a band gives to a domain.
    ///
    /// @param together true when it does so only along with other bands
    public record MakesView(RiskLevel level, Link domain, boolean together) {
        public String effect() {
            return RulesetView.effect(level);
        }
    }

    /// @param caption for which interviews the bands are, where that matters
    public record BandTableView(String caption, List<BandView> bands) {}

    /// @param where the scale or band that it concerns
    public record NoteView(Link where, String text) {}

    /// The level as a word; a criterion at LOW raises nothing.
    private static String effect(RiskLevel level) {
        return switch (level) {
            case HIGH, MEDIUM -> level.name();
            case LOW, UNKNOWN -> "noted";
        };
    }
}
