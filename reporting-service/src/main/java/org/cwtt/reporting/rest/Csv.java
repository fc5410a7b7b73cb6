package org.cwtt.reporting.rest;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cwtt.reporting.domain.Publication;
import org.cwtt.reporting.rest.IndicatorsView.FigureView;
import org.jspecify.annotations.Nullable;

/// Figures as CSV (RFC 4180), safe to open in a spreadsheet: text that one would take for a formula gets an apostrophe.
public final class Csv {
    public static final String MEDIA_TYPE = "text/csv";
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);
    private static final String HEADER =
            "indicator,areaLevel,area,round,domain,level,numerator,denominator,percentage,suppressed,version,updatedAt";

    private Csv() {}

    public static String of(List<Publication> figures) {
        return Stream.concat(
                        Stream.of(HEADER),
                        figures.stream().map(FigureView::from).map(Csv::line))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    private static String line(FigureView figure) {
        return Stream.<@Nullable Object>of(
                        figure.indicator(),
                        figure.areaLevel(),
                        figure.area(),
                        figure.round(),
                        figure.domain(),
                        figure.level(),
                        figure.numerator(),
                        figure.denominator(),
                        figure.percentage(),
                        figure.suppressed(),
                        figure.version(),
                        figure.updatedAt())
                .map(value -> field(Objects.toString(value, "")))
                .collect(Collectors.joining(","));
    }

    static String field(String value) {
        String safe = FORMULA.matcher(value).matches() ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
