package org.cwtt.reporting.web;

import static org.cwtt.reporting.domain.Indicator.PREVALENCE;
import static org.cwtt.reporting.domain.Indicator.REFERRALS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cwtt.pages.Words;
import org.cwtt.reporting.domain.AreaLevel;
import org.cwtt.reporting.domain.Compared;
import org.cwtt.reporting.domain.Figure;
import org.cwtt.reporting.domain.Funnel;
import org.cwtt.reporting.domain.Overview;
import org.cwtt.reporting.domain.RiskDomain;
import org.cwtt.reporting.domain.RiskLevel;
import org.cwtt.reporting.domain.Round;
import org.cwtt.reporting.places.Places;
import org.cwtt.reporting.web.ChartTable.Cell;
import org.cwtt.reporting.web.ChartTable.Row;

/// The tables of the dashboard, of each of which a chart is drawn.
final class Charts {
    private static final List<RiskLevel> GRAVEST_FIRST =
            List.of(RiskLevel.HIGH, RiskLevel.MEDIUM, RiskLevel.LOW, RiskLevel.UNKNOWN);
    private static final int ROUNDS = 8;
    private static final int POINTS = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Words w;
    private final Overview overview;
    private final DashboardAddress address;
    private final Places places;
    private final String area;
    private final String round;

    Charts(Words w, Overview overview, DashboardAddress address, Places places) {
        this.w = w;
        this.overview = overview;
        this.address = address;
        this.places = places;
        this.area = overview.area().code();
        this.round = overview.round().map(Round::id).orElse("");
    }

    List<ChartTable> all() {
        return Stream.of(levels(), map(), funnel(), trend(), referrals())
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private ChartTable levels() {
        return new ChartTable(
                "levels",
                w.of("levels"),
                w.of("levels.said"),
                heads("domain", GRAVEST_FIRST.stream().map(w::of)),
                Arrays.stream(RiskDomain.values())
                        .map(domain -> Row.of(
                                w.of(domain),
                                GRAVEST_FIRST.stream()
                                        .map(level -> Cell.share(w, own(domain, level)))
                                        .toList()))
                        .toList(),
                DashboardAddress.file(area, round, PREVALENCE),
                "");
    }

    private ChartTable map() {
        return new ChartTable(
                "map",
                w.of("map"),
                w.with("map.said", w.of(address.domain()), w.of(address.level())),
                List.of(w.of("district"), w.of("share"), w.of("children")),
                places.tiles(area).stream()
                        .map(this::district)
                        .sorted(Comparator.comparing(Row::head))
                        .toList(),
                address.file(area, round, AreaLevel.DISTRICT),
                "");
    }

    /// A district that no school is known of is a tile without a page.
    private Row district(Places.Tile tile) {
        Optional<Compared> district = overview.districts().stream()
                .filter(one -> one.place().code().equals(tile.code()))
                .findFirst();
        Optional<Figure> figure = district.flatMap(Compared::prevalence);
        return new Row(
                tile.name(),
                district.isPresent() ? address.of(tile.code()) : null,
                tile.code(),
                tile.column(),
                tile.row(),
                List.of(Cell.share(w, figure), Cell.whole(w, figure)));
    }

    private ChartTable funnel() {
        Optional<Funnel> funnel = own(address.domain(), address.level())
                .flatMap(Figure::percentage)
                .map(percent -> new Funnel(percent.doubleValue() / 100));
        return new ChartTable(
                "funnel",
                w.of("compare"),
                w.with("compare.said", w.of(address.domain()), w.of(address.level())),
                List.of(w.of("area"), w.of("share"), w.of("children"), w.of("coverage"), w.of("beside")),
                overview.parts().stream()
                        .map(part -> part(part, funnel))
                        .sorted(Comparator.comparing(Row::head))
                        .toList(),
                address.file(area, round, overview.area().level().parts().orElse(AreaLevel.SCHOOL)),
                funnel.map(this::limits).orElse(""));
    }

    private Row part(Compared part, Optional<Funnel> funnel) {
        Funnel.Position position = funnel.flatMap(
                        f -> part.prevalence().map(figure -> f.position(figure.numerator(), figure.denominator())))
                .orElse(Funnel.Position.UNTOLD);
        return new Row(
                places.name(w, part.place()),
                address.of(part.place().code()),
                part.place().code(),
                0,
                0,
                List.of(
                        Cell.share(w, part.prevalence()),
                        Cell.whole(w, part.prevalence()),
                        Cell.share(w, part.coverage()),
                        new Cell(w.of(position), position.name())));
    }

    private String limits(Funnel funnel) {
        long most = overview.parts().stream()
                .flatMap(part -> part.prevalence().stream())
                .map(Figure::denominator)
                .mapToLong(children -> children.orElse(0))
                .max()
                .orElse(0);
        try {
            return most == 0 ? "" : JSON.writeValueAsString(funnel.curve(most + most / 10 + 1, POINTS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ChartTable trend() {
        return new ChartTable(
                "trend",
                w.of("trend"),
                w.with("trend.said", w.of(address.level())),
                heads("round", Arrays.stream(RiskDomain.values()).map(w::of)),
                overview.rounds().stream()
                        .filter(one -> overview.own().stream()
                                .anyMatch(figure -> figure.indicator() == PREVALENCE
                                        && figure.place().round().equals(one.id())))
                        .limit(ROUNDS)
                        .map(one -> Row.of(
                                one.id(),
                                Arrays.stream(RiskDomain.values())
                                        .map(domain -> Cell.share(
                                                w,
                                                overview.figure(
                                                        one.id(),
                                                        PREVALENCE,
                                                        domain.name(),
                                                        address.level().name())))
                                        .toList()))
                        .toList()
                        .reversed(),
                DashboardAddress.file(area, "", PREVALENCE),
                "");
    }

    private ChartTable referrals() {
        List<String> states = REFERRALS.levels().reversed();
        return new ChartTable(
                "referrals",
                w.of("referrals"),
                w.of("referrals.said"),
                heads("department", states.stream().map(w::code)),
                REFERRALS.domains().stream()
                        .filter(department -> states.stream()
                                .anyMatch(state -> overview.figure(round, REFERRALS, department, state)
                                        .isPresent()))
                        .map(department -> Row.of(
                                w.code(department),
                                states.stream()
                                        .map(state ->
                                                Cell.count(w, overview.figure(round, REFERRALS, department, state)))
                                        .toList()))
                        .toList(),
                DashboardAddress.file(area, round, REFERRALS),
                "");
    }

    private Optional<Figure> own(RiskDomain domain, RiskLevel level) {
        return overview.figure(round, PREVALENCE, domain.name(), level.name());
    }

    private List<String> heads(String first, Stream<String> others) {
        return Stream.concat(Stream.of(w.of(first)), others).toList();
    }
}
