package org.cwtt.reporting.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.cwtt.pages.Words;
import org.cwtt.reporting.domain.Figure;
import org.jspecify.annotations.Nullable;

/// A table, and the kind of chart that the page's script draws of it.
///
/// @param kind as the script knows it
/// @param said what it shows, in a sentence
/// @param heads of the columns, the first above the rows' own heads
/// @param csv the file with the same figures
/// @param limits of a funnel, as JSON; otherwise empty
record ChartTable(String kind, String title, String said, List<String> heads, List<Row> rows, URI csv, String limits) {

    /// @param page of what the row is about
    /// @param code short, for where there is little room
    /// @param column where it stands on the map, from the west
    /// @param row where it stands on the map, from the north
    record Row(String head, @Nullable URI page, String code, int column, int row, List<Cell> cells) {
        static Row of(String head, List<Cell> cells) {
            return new Row(head, null, "", 0, 0, cells);
        }
    }

    /// @param value for the chart; empty when there is none
    record Cell(String text, String value) {
        static Cell of(String text) {
            return new Cell(text, "");
        }

        /// A share, with the count that it comes from.
        static Cell share(Words w, Optional<Figure> figure) {
            return figure.map(found -> found.percentage()
                            .map(percent -> new Cell(w.with("percent", w.number(percent)), percent.toPlainString()))
                            .orElseGet(() -> untold(w, found)))
                    .orElseGet(() -> of("–"));
        }

        static Cell count(Words w, Optional<Figure> figure) {
            return figure.map(found -> found.numerator().isPresent()
                            ? new Cell(
                                    w.number(found.numerator().getAsLong()),
                                    Long.toString(found.numerator().getAsLong()))
                            : untold(w, found))
                    .orElseGet(() -> of("–"));
        }

        /// How many children (or referrals) the share is one of.
        static Cell whole(Words w, Optional<Figure> figure) {
            return figure.filter(found -> found.denominator().isPresent())
                    .map(found -> new Cell(
                            w.number(found.denominator().getAsLong()),
                            Long.toString(found.denominator().getAsLong())))
                    .orElseGet(() -> of(figure.isPresent() ? w.of("hidden") : "–"));
        }

        private static Cell untold(Words w, Figure figure) {
            return of(figure.suppressed() ? w.of("hidden") : "–");
        }
    }
}
