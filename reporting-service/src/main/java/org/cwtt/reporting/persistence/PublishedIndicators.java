package org.cwtt.reporting.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cwtt.messaging.Unnest;
import org.cwtt.reporting.domain.Figure;
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

    /// Figures whose columns have these values, in a steady order.
    public List<Publication> find(Map<String, String> columns) {
        Map<String, Object> values = new LinkedHashMap<>(columns);
        String where = columns.keySet().stream()
                .map(column -> column + " = :" + column)
                .collect(Collectors.joining(" and "));
        return find(where, Sort.by("roundId", "indicator", "domain", "level"), values).stream()
                .map(PublishedIndicator::toDomain)
                .toList();
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
