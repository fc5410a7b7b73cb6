package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Whether the published questionnaires ask what a ruleset looks at, in the form in which it looks at it.
public final class QuestionnaireFit {
    private QuestionnaireFit() {}

    /// Why an item of a scale does not fit.
    ///
    /// @param scale id of the scale
    public record Misfit(String scale, String item, String reason) {}

    /// Every item that does not fit, in the order of the ruleset; none when the ruleset can be used.
    ///
    /// @param published the items of all questionnaires that may come in, in every version
    public static List<Misfit> misfits(Ruleset ruleset, List<PublishedItem> published) {
        List<Misfit> misfits = new ArrayList<>();
        for (Scale scale : ruleset.scales().values()) {
            for (ExpectedItem expected : scale.expects()) {
                List<ItemKind> kinds = published.stream()
                        .filter(item -> item.respondent() == scale.title().respondent())
                        .filter(item -> item.item().equals(expected.item()))
                        .map(PublishedItem::kind)
                        .toList();
                reasons(scale, expected.kind(), kinds)
                        .forEach(reason -> misfits.add(new Misfit(scale.id(), expected.item(), reason)));
            }
            for (Condition.Ratio ratio : scale.ratios()) {
                reason(ratio, scale.title().respondent(), published)
                        .ifPresent(reason -> misfits.add(new Misfit(scale.id(), ratio.part(), reason)));
            }
        }
        return List.copyOf(misfits);
    }

    private static List<String> reasons(Scale scale, ItemKind expected, List<ItemKind> published) {
        if (published.isEmpty()) {
            return List.of(
                    "is in no questionnaire of the respondent " + scale.title().respondent());
        }
        return published.stream()
                .flatMap(kind -> reasons(expected, kind).stream())
                .distinct()
                .toList();
    }

    private static List<String> reasons(ItemKind expected, ItemKind published) {
        if (expected instanceof ItemKind.Codes codes && published instanceof ItemKind.Codes offered) {
            return differences(codes, offered.codes());
        }
        if (expected instanceof ItemKind.Number(var _, var _, String unit)
                && unit != null
                && published instanceof ItemKind.Number asked
                && !unit.equals(asked.unit())) {
            return List.of("is asked " + (asked.unit() == null ? "without a unit" : "in " + asked.unit())
                    + ", but the scale expects it in " + unit);
        }
        if (expected instanceof ItemKind.Number sought && published instanceof ItemKind.Number asked) {
            return bounds(sought, asked);
        }
        return expected.getClass() == published.getClass()
                ? List.of()
                : List.of("takes " + published.inWords() + ", but the scale expects " + expected.inWords());
    }

    /// A condition on a number that is never met, or always.
    private static List<String> bounds(ItemKind.Number sought, ItemKind.Number asked) {
        String takes = "takes " + asked.within().inWords("number");
        if (!sought.within().meetIn(asked.within(), asked.whole())) {
            return List.of(
                    takes + ", so that it can never be " + sought.within().inWords("number"));
        }
        return !sought.within().equals(Bounds.ANY) && sought.within().cover(asked.within())
                ? List.of(takes + ", so that it is always " + sought.within().inWords("number"))
                : List.of();
    }

    /// A condition on a ratio that is never met, or always.
    private static Optional<String> reason(
            Condition.Ratio ratio, Respondent respondent, List<PublishedItem> published) {
        Bounds parts = within(ratio.part(), respondent, published);
        Bounds wholes = within(ratio.whole(), respondent, published);
        double least = Double.isInfinite(wholes.upper()) ? 0 : Math.max(0, parts.lower()) / wholes.upper();
        double most = wholes.lower() > 0 ? parts.upper() / wholes.lower() : Double.POSITIVE_INFINITY;
        if (!(0 <= least && least <= most)) {
            return Optional.empty();
        }
        Bounds possible = Bounds.closed(least, most);
        String takes = "for each " + ratio.whole() + " is " + possible.inWords("ratio");
        if (!ratio.bounds().meet(possible)) {
            return Optional.of(
                    takes + ", so that it can never be " + ratio.bounds().inWords("ratio"));
        }
        return ratio.bounds().cover(possible)
                ? Optional.of(takes + ", so that it is always " + ratio.bounds().inWords("ratio"))
                : Optional.empty();
    }

    /// What any version of a questionnaire lets in.
    private static Bounds within(String item, Respondent respondent, List<PublishedItem> published) {
        return published.stream()
                .filter(asked ->
                        asked.respondent() == respondent && asked.item().equals(item))
                .map(PublishedItem::kind)
                .filter(ItemKind.Number.class::isInstance)
                .map(kind -> ((ItemKind.Number) kind).within())
                .reduce((one, other) ->
                        Bounds.closed(Math.min(one.lower(), other.lower()), Math.max(one.upper(), other.upper())))
                .orElse(Bounds.ANY);
    }

    private static List<String> differences(ItemKind.Codes expected, Set<String> offered) {
        List<String> differences = new ArrayList<>();
        Set<String> unheard = without(expected.codes(), offered);
        if (!unheard.isEmpty()) {
            differences.add("does not offer " + String.join(", ", unheard));
        }
        Set<String> uncounted = without(offered, expected.codes());
        if (expected.all() && !uncounted.isEmpty()) {
            differences.add("offers " + String.join(", ", uncounted) + ", which the scale gives no points for");
        }
        return differences;
    }

    private static Set<String> without(Set<String> codes, Set<String> others) {
        Set<String> rest = new HashSet<>(codes);
        rest.removeAll(others);
        return new TreeSet<>(rest);
    }
}
