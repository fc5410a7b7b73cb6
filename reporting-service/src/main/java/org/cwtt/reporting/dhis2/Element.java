package org.cwtt.reporting.dhis2;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cwtt.reporting.domain.Figure;
import org.cwtt.reporting.domain.Indicator;

/// A data element of DHIS2, and the categories by which it is broken down.
enum Element {
    ASSESSED(Indicator.COVERAGE, "Children assessed", List.of()),
    ENROLLED(Indicator.COVERAGE, "Learners enrolled", List.of()),
    COMPLETION(
            Indicator.COMPLETION,
            "Assessments by completeness",
            List.of(new Category("COMPLETENESS", "Completeness", Indicator.COMPLETION.levels()))),
    PREVALENCE(
            Indicator.PREVALENCE,
            "Children assessed by domain and risk level",
            List.of(
                    new Category("DOMAIN", "Wellbeing domain", Indicator.PREVALENCE.domains()),
                    new Category("LEVEL", "Risk level", Indicator.PREVALENCE.levels()))),
    REFERRALS(
            Indicator.REFERRALS,
            "Referrals by department and state",
            List.of(
                    new Category("DEPARTMENT", "Department", Indicator.REFERRALS.domains()),
                    new Category("STATE", "State of referral", Indicator.REFERRALS.levels())));

    /// A way to break down.
    ///
    /// @param options by code
    record Category(String code, String name, List<String> options) {}

    private static final String PREFIX = "CWTT_";

    private final Indicator indicator;
    private final String title;
    private final List<Category> categories;

    Element(Indicator indicator, String title, List<Category> categories) {
        this.indicator = indicator;
        this.title = title;
        this.categories = categories;
    }

    /// The elements that a figure gives values of.
    static List<Element> of(Figure figure) {
        return Arrays.stream(values())
                .filter(element -> element.indicator == figure.indicator())
                .toList();
    }

    String code() {
        return PREFIX + name();
    }

    String title() {
        return title;
    }

    List<Category> categories() {
        return categories;
    }

    String uid() {
        return Uid.of("dataElement", code());
    }

    String comboCode() {
        return PREFIX + name() + "_BY";
    }

    /// The combination of options that a figure stands at: empty for an element that is not broken down, and for a
    /// level
    /// that a later version of a contract has added.
    Optional<List<String>> options(Figure figure) {
        List<String> options = switch (this) {
            case ASSESSED, ENROLLED -> List.of();
            case COMPLETION -> List.of(figure.level());
            case PREVALENCE, REFERRALS -> List.of(figure.domain(), figure.level());
        };
        boolean known = true;
        for (int i = 0; i < options.size(); i++) {
            known &= categories.get(i).options().contains(options.get(i));
        }
        return known ? Optional.of(options) : Optional.empty();
    }

    /// Its value in a figure; empty while that is hidden or unknown.
    Optional<Long> value(Figure figure) {
        var value = this == ENROLLED ? figure.denominator() : figure.numerator();
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }
}
