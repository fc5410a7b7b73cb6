package org.cwtt.system.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cwtt.system.oracle.Finding;

/// Lays the results out on the terminal.
public final class Summary {
    private static final List<String> LEVELS = List.of("HIGH", "MEDIUM", "LOW", "UNKNOWN");
    private static final List<String> STATES = List.of(
            "HELD_FOR_CONSENT",
            "REQUESTED",
            "ACCEPTED",
            "SCHEDULED",
            "IN_PROGRESS",
            "COMPLETED",
            "DECLINED",
            "CANCELLED");

    private final Terminal terminal;

    public Summary(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Results results) {
        terminal.heading("Taken in");
        terminal.line("  %d children, %d submissions, %d risk profiles (one a child and round)"
                .formatted(results.children(), results.submissions(), results.profiles()));
        terminal.heading("Risk flags, by domain and level");
        counts("domain", LEVELS, results.flags());
        terminal.heading("Referrals, by department and state");
        counts("department", present(results.referrals()), results.referrals());
        terminal.heading("From submission to the department's topic");
        terminal.line("  half within %d ms, 99 of 100 within %d ms (processes just started)"
                .formatted(results.latencyMs().p50(), results.latencyMs().p99()));
    }

    /// Which invariants hold, and what contradicts the others.
    public void invariants(List<Finding> findings) {
        terminal.heading("Invariants");
        for (Finding finding : findings) {
            terminal.line("  %-6s %s".formatted(finding.holds() ? "holds" : "FAILED", finding.name()));
            finding.details().forEach(detail -> terminal.line("         " + detail));
        }
    }

    private static List<String> present(Map<String, Map<String, Long>> counts) {
        return STATES.stream()
                .filter(state -> counts.values().stream().anyMatch(row -> row.containsKey(state)))
                .toList();
    }

    private void counts(String rowName, List<String> columns, Map<String, Map<String, Long>> counts) {
        List<String> header = Stream.concat(Stream.of(rowName), columns.stream().map(Summary::inWords))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((name, row) -> rows.add(Stream.concat(
                        Stream.of(inWords(name)),
                        columns.stream().map(column -> String.valueOf(row.getOrDefault(column, 0L))))
                .toList()));
        terminal.table(header, rows);
    }

    static String inWords(String code) {
        return String.join(" ", Arrays.asList(code.split("_", -1))).toLowerCase(Locale.ROOT);
    }
}
