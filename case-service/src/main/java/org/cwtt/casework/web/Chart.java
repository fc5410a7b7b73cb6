package org.cwtt.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cwtt.casework.domain.AssessedRound;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.pages.Words;

/// One domain over the rounds, drawn small: the higher, the graver. The same stands in a table beside it.
///
/// @param told the same in words, for those who do not see it
/// @param line the path between rounds whose levels are known
record Chart(String told, int width, String line, List<Point> points) {
    private static final int MOST_ROUNDS = 6;
    private static final int STEP = 44;
    private static final int LEFT = 22;

    /// One round, with the level's own shape around its place.
    ///
    /// @param shape a path, relative to the point; none for a level that is not known
    record Point(int x, int y, String round, String level, String shape) {}

    static Chart of(Words w, Domain domain, List<AssessedRound> rounds) {
        List<AssessedRound> shown = rounds.subList(Math.max(0, rounds.size() - MOST_ROUNDS), rounds.size());
        List<Point> points = new ArrayList<>();
        for (AssessedRound round : shown) {
            RiskLevel level = level(domain, round);
            points.add(new Point(
                    LEFT + STEP * points.size(), height(level), round.round().roundId(), level.name(), shape(level)));
        }
        String told = shown.stream()
                .map(round -> round.round().roundId() + " "
                        + w.of(level(domain, round)).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return new Chart(w.of(domain) + ": " + told, 2 * LEFT + STEP * (points.size() - 1), line(points), points);
    }

    private static RiskLevel level(Domain domain, AssessedRound round) {
        return round.profile().levels().getOrDefault(domain, RiskLevel.UNKNOWN);
    }

    private static int height(RiskLevel level) {
        return switch (level) {
            case HIGH -> 10;
            case MEDIUM -> 26;
            case LOW -> 42;
            case UNKNOWN -> 58;
        };
    }

    private static String shape(RiskLevel level) {
        return switch (level) {
            case HIGH -> "m0-7 7 13h-14z";
            case MEDIUM -> "m0-7 7 7-7 7-7-7z";
            case LOW -> "m-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z";
            case UNKNOWN -> "";
        };
    }

    private static String line(List<Point> points) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (Point point : points) {
            if (point.level().equals(RiskLevel.UNKNOWN.name())) {
                continue;
            }
            path.append(drawing ? 'L' : 'M').append(point.x()).append(' ').append(point.y());
            drawing = true;
        }
        return path.toString();
    }
}
