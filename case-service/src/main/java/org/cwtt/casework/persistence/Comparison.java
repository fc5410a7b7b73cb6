package org.cwtt.casework.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cwtt.casework.domain.Rebuild.Difference;
import org.cwtt.casework.domain.Rebuild.Examples;

/// Compares one live table with its shadow, row by row, in the database.
final class Comparison {
    private static final int EXAMPLES = 5;
    private static final String COUNTS = """
            SELECT count(l.%2$s), count(s.%2$s),
                count(*) FILTER (WHERE l.%2$s IS NULL), count(*) FILTER (WHERE s.%2$s IS NULL),
                count(*) FILTER (WHERE l.%2$s IS NOT NULL AND s.%2$s IS NOT NULL
                    AND row(l.*) IS DISTINCT FROM row(s.*))
            FROM public.%1$s l FULL JOIN shadow.%1$s s USING (%3$s)
            """;
    private static final String SOME = """
            SELECT concat_ws('/', %3$s) FROM public.%1$s l FULL JOIN shadow.%1$s s USING (%3$s) WHERE %4$s LIMIT %5$d
            """;

    private final EventTable table;

    Comparison(EventTable table) {
        this.table = table;
    }

    Difference of(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery(COUNTS.formatted(table.tableName(), first(), columns()))) {
            row.next();
            long live = row.getLong(1);
            long rebuilt = row.getLong(2);
            long missing = row.getLong(3);
            long extra = row.getLong(4);
            long changed = row.getLong(5);
            boolean carries = table == EventTable.CHILD_STEPS;
            return new Difference(
                    table.tableName(),
                    live,
                    rebuilt,
                    missing,
                    carries ? 0 : extra,
                    changed,
                    carries ? extra : 0,
                    new Examples(
                            some(sql, missing, "l.%s IS NULL"),
                            some(sql, carries ? 0 : extra, "s.%s IS NULL"),
                            some(
                                    sql,
                                    changed,
                                    "l.%1$s IS NOT NULL AND s.%1$s IS NOT NULL"
                                            + " AND row(l.*) IS DISTINCT FROM row(s.*)")));
        }
    }

    private List<String> some(Statement sql, long count, String condition) throws SQLException {
        List<String> found = new ArrayList<>();
        if (count > 0) {
            String query =
                    SOME.formatted(table.tableName(), first(), columns(), condition.formatted(first()), EXAMPLES);
            try (Statement another = sql.getConnection().createStatement();
                    ResultSet row = another.executeQuery(query)) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }

    private String first() {
        return table.key().getFirst();
    }

    private String columns() {
        return table.key().stream().collect(Collectors.joining(", "));
    }
}
