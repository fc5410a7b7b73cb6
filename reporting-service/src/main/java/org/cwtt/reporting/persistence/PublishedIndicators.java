package org.cwtt.reporting.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cwtt.messaging.Unnest;
import org.cwtt.reporting.domain.Figure;
import org.cwtt.reporting.domain.FigureQuery;
import org.cwtt.reporting.domain.Positioned;
import org.cwtt.reporting.domain.Publication;
import org.jspecify.annotations.Nullable;

/// What was announced last of each cell: all that any way out reads.
@ApplicationScoped
public class PublishedIndicators implements PanacheRepositoryBase<PublishedIndicator, String> {
    private static final String LAST = """
            SELECT p.* FROM published_indicators p JOIN unnest(?) AS w (cell) USING (cell)""";

    private static final String SAVE = """
            INSERT INTO published_indicators (cell, indicator, area_level, area, round_id, domain, level, numerator,
                denominator, version, updated_at)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (cell) DO UPDATE SET (numerator, denominator, version, updated_at) =
                (excluded.numerator, excluded.denominator, excluded.version, excluded.updated_at)""";

    private static final String INSIDE =
            "area in (select u.area from AreaUnit u where u.unit = :area and u.areaLevel = :areaLevel)";

    private static final class Conditions {
        private final List<String> said = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        private void and(String condition, String name, Object value) {
            said.add(condition);
            values.put(name, value);
        }
    }

    private final Database database;

    PublishedIndicators(Database database) {
        this.database = database;
    }

    /// What was announced last of the cells of these figures, by cell.
    public Map<String, Publication> last(Collection<Figure> figures) {
        List<Publication> found = database.call(connection ->
                Unnest.of(figures).texts(Figure::cell).query(connection, LAST, PublishedIndicators::read));
        return found.stream().collect(Collectors.toMap(p -> p.figure().cell(), Function.identity()));
    }

    /// Replaces what was announced of these cells.
    public void save(List<Publication> publications) {
        database.call(connection -> Unnest.of(publications)
                .texts(p -> p.figure().cell())
                .texts(p -> p.figure().indicator().id())
                .texts(p -> p.figure().place().areaLevel().name())
                .texts(p -> p.figure().place().area())
                .texts(p -> p.figure().place().round())
                .texts(p -> p.figure().domain())
                .texts(p -> p.figure().level())
                .longs(p -> nullable(p.figure().numerator()))
                .longs(p -> nullable(p.figure().denominator()))
                .longs(Publication::version)
                .instants(Publication::at)
                .update(connection, SAVE));
    }

    /// The figures that are asked for, by cell.
    public List<Publication> find(FigureQuery query) {
        return select(conditions(query), Sort.by("cell"), query.limit())
                .map(PublishedIndicator::toDomain)
                .toList();
    }

    /// The figures that are asked for and stand behind one position and not behind another, in that order.
    public List<Positioned> between(long after, long upTo, FigureQuery query) {
        Conditions conditions = conditions(query);
        conditions.and("position > :behind", "behind", after);
        conditions.and("position <= :upTo", "upTo", upTo);
        return select(conditions, Sort.by("position"), query.limit())
                .map(PublishedIndicator::positioned)
                .toList();
    }

    /// The position of the newest figure; 0 when there is none.
    public long head() {
        return database.call(connection -> Unnest.of(List.of(true))
                .booleans(one -> one)
                .query(
                        connection,
                        "SELECT coalesce((SELECT max(position) FROM published_indicators), 0) FROM unnest(?)",
                        row -> row.getLong(1))
                .getFirst());
    }

    private Stream<PublishedIndicator> select(Conditions conditions, Sort order, int limit) {
        return find(String.join(" and ", conditions.said), order, conditions.values).page(0, limit).stream();
    }

    private static Conditions conditions(FigureQuery query) {
        Conditions conditions = new Conditions();
        conditions.and(query.areaLevel().isEmpty() ? "area = :area" : INSIDE, "area", query.area());
        query.areaLevel().ifPresent(level -> conditions.values.put("areaLevel", level.name()));
        query.after().ifPresent(cell -> conditions.and("cell > :after", "after", cell));
        query.round().ifPresent(round -> conditions.and("roundId = :round", "round", round));
        query.indicator().ifPresent(one -> conditions.and("indicator = :indicator", "indicator", one.id()));
        query.domain().ifPresent(domain -> conditions.and("domain = :domain", "domain", domain));
        query.level().ifPresent(level -> conditions.and("level = :level", "level", level));
        return conditions;
    }

    private static Publication read(ResultSet row) throws SQLException {
        Figure figure = new Figure(
                AreaRows.place(row),
                AreaRows.indicator(row.getString("indicator")),
                row.getString("domain"),
                row.getString("level"),
                PublishedIndicator.optional(row.getObject("numerator", Long.class)),
                PublishedIndicator.optional(row.getObject("denominator", Long.class)));
        return new Publication(
                figure,
                row.getLong("version"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Long nullable(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
