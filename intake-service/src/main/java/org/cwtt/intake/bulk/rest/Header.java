package org.cwtt.intake.bulk.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cwtt.intake.bulk.RowTaker;
import org.cwtt.intake.bulk.domain.Column;
import org.cwtt.intake.bulk.domain.JobRow;
import org.cwtt.intake.rest.Problem;

/// Which column of a table means what.
///
/// @param places the name of the column by its place
record Header(Map<Integer, String> places) {
    private static final int LONGEST_VALUE = 4000;

    /// Finds the columns by their titles. Capitals, blanks, underscores and a year at the end do not count.
    ///
    /// @param named what columns are called in this file, where they are called otherwise than usual
    /// @throws HttpProblem when a needed column is missing
    static Header of(List<String> titles, Map<String, String> named, RowTaker taker) {
        Map<Integer, String> places = new HashMap<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i).strip();
            Optional<String> meaning = meaning(title, named, taker);
            if (meaning.isPresent() && !places.containsValue(meaning.get())) {
                places.put(i, meaning.get());
            }
        }
        List<String> missing = taker.columns().stream()
                .filter(column -> column.isNeeded() && !places.containsValue(column.name()))
                .map(Column::name)
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.of(Problem.UNPROCESSABLE, "columns-missing", "The file lacks columns")
                    .with("missing", missing)
                    .build();
        }
        return new Header(places);
    }

    /// What a column of this title means; empty if it is of no interest.
    static Optional<String> meaning(String title, Map<String, String> named, RowTaker taker) {
        for (Column column : taker.columns()) {
            String given = named.get(column.name());
            boolean is = given == null ? isCalled(title, column) : given.strip().equalsIgnoreCase(title);
            if (is) {
                return Optional.of(column.name());
            }
        }
        return taker.keepsOtherColumns() && !title.isEmpty() ? Optional.of(title) : Optional.empty();
    }

    private static boolean isCalled(String title, Column column) {
        String plain = plain(title);
        String withoutYear = plain.replaceFirst("(19|20)\\d{2}$", "");
        return column.names().stream()
                .map(Header::plain)
                .anyMatch(name -> name.equals(plain) || name.equals(withoutYear));
    }

    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[\\s_./-]", "");
    }

    /// The row's values by the names of their columns.
    JobRow row(int line, List<String> cells) {
        Map<String, String> values = new HashMap<>();
        places.forEach((place, column) -> {
            String value = place < cells.size() ? cells.get(place).strip() : "";
            if (!value.isEmpty()) {
                values.put(column, value.substring(0, Math.min(LONGEST_VALUE, value.length())));
            }
        });
        return new JobRow(line, values);
    }
}
