package org.cwtt.reporting.web;

import static org.cwtt.reporting.domain.Indicator.COMPLETION;
import static org.cwtt.reporting.domain.Indicator.COVERAGE;
import static org.cwtt.reporting.domain.Indicator.PREVALENCE;
import static org.cwtt.reporting.domain.Indicator.REFERRALS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cwtt.pages.Words;
import org.cwtt.reporting.domain.Figure;
import org.cwtt.reporting.domain.Overview;
import org.cwtt.reporting.domain.Round;
import org.cwtt.reporting.web.OverviewView.Card;

/// The round in a few figures and in plain words.
final class Summary {
    private static final BigDecimal ABOUT_THE_SAME = BigDecimal.ONE;
    private static final String WAITING = "REQUESTED";

    private final Words w;
    private final Overview overview;
    private final DashboardAddress address;
    private final String round;

    Summary(Words w, Overview overview, DashboardAddress address) {
        this.w = w;
        this.overview = overview;
        this.address = address;
        this.round = overview.round().map(Round::id).orElse("");
    }

    List<Card> cards() {
        Optional<Figure> coverage = overview.figure(round, COVERAGE, "", "");
        Optional<Figure> complete = overview.figure(round, COMPLETION, "", "COMPLETE");
        return List.of(
                card(
                        w.of("card.assessed"),
                        coverage,
                        coverage.filter(f -> f.denominator().isPresent())
                                .map(f -> w.with(
                                        "of-enrolled", w.number(f.denominator().getAsLong())))
                                .orElse("")),
                card(w.of("card.complete"), complete, w.of("card.complete.note")),
                new Card(
                        w.with("card.level", w.of(address.domain()), w.of(address.level())),
                        share(chosen(round)),
                        w.of("card.level.note"),
                        bar(chosen(round))),
                new Card(w.of("card.waiting"), waiting(), w.of("card.waiting.note"), ""));
    }

    List<String> sentences() {
        List<String> said = new ArrayList<>();
        overview.figure(round, COVERAGE, "", "")
                .ifPresent(coverage -> coverage.percentage()
                        .ifPresentOrElse(
                                percent -> said.add(w.with(
                                        "said.assessed",
                                        w.number(coverage.numerator().orElse(0)),
                                        round,
                                        w.number(percent))),
                                () -> said.add(w.of(coverage.suppressed() ? "said.too-few" : "said.not-enrolled"))));
        chosen(round).flatMap(Figure::percentage).ifPresent(percent -> {
            said.add(w.with("said.level", w.of(address.domain()), w.of(address.level()), w.number(percent)));
            before().ifPresent(earlier -> said.add(change(earlier, percent)));
        });
        return said;
    }

    private String change(Figure earlier, BigDecimal now) {
        BigDecimal change = now.subtract(earlier.percentage().orElse(now));
        String key = change.abs().compareTo(ABOUT_THE_SAME) < 0
                ? "said.same"
                : change.signum() > 0 ? "said.more" : "said.less";
        return w.with(key, w.number(change.abs()), earlier.place().round());
    }

    /// The same figure in the newest round before this one of which it is told.
    private Optional<Figure> before() {
        List<String> ids = overview.rounds().stream().map(Round::id).toList();
        return ids.subList(ids.indexOf(round) + 1, ids.size()).stream()
                .flatMap(id -> chosen(id).stream())
                .filter(figure -> figure.percentage().isPresent())
                .findFirst();
    }

    private Optional<Figure> chosen(String roundId) {
        return overview.figure(
                roundId, PREVALENCE, address.domain().name(), address.level().name());
    }

    private Card card(String title, Optional<Figure> figure, String note) {
        String count = figure.map(Figure::numerator)
                .filter(OptionalLong::isPresent)
                .map(number -> w.number(number.getAsLong()))
                .orElse("");
        String share = share(figure);
        return new Card(title, count.isEmpty() ? share : count + " (" + share + ")", note, bar(figure));
    }

    private String share(Optional<Figure> figure) {
        return ChartTable.Cell.share(w, figure).text();
    }

    private static String bar(Optional<Figure> figure) {
        return figure.flatMap(Figure::percentage).map(BigDecimal::toPlainString).orElse("");
    }

    private String waiting() {
        List<Figure> states = REFERRALS.domains().stream()
                .flatMap(department -> overview.figure(round, REFERRALS, department, WAITING).stream())
                .toList();
        long told = states.stream()
                .mapToLong(figure -> figure.numerator().orElse(0))
                .sum();
        boolean hidden = states.stream().anyMatch(Figure::suppressed);
        if (states.isEmpty()) {
            return "–";
        }
        if (hidden) {
            return told == 0 ? w.of("hidden") : w.with("at-least", w.number(told));
        }
        return w.number(told);
    }
}
