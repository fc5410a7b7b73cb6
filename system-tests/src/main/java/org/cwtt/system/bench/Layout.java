package org.cwtt.system.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cwtt.system.demo.Terminal;
import org.jspecify.annotations.Nullable;

/// Lays the outcome of a run out on the terminal.
final class Layout {
    private final Terminal terminal;

    Layout(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Outcome outcome) {
        stage("Open loop at " + outcome.rate() + " submissions/s", outcome.openLoop());
        stage("Closed loop, " + outcome.concurrency() + " at a time", outcome.closedLoop());
        terminal.heading("Floor, in the same run");
        terminal.line("  PostgreSQL, one submission and one outbox row a transaction: %.0f/s"
                .formatted(outcome.floor().postgresPerSecond()));
        terminal.line("  Kafka, acks=all: %.0f/s".formatted(outcome.floor().kafkaPerSecond()));
        outcome.ratios()
                .forEach((name, ratio) -> terminal.line(String.format(Locale.ROOT, "  %-42s %.4f", name, ratio)));
        terminal.heading("Resident memory, MiB, and disk, bytes a submission");
        amounts(outcome.residentMiB());
        amounts(outcome.diskBytesPerSubmission());
    }

    private void stage(String title, @Nullable Stage stage) {
        if (stage == null) {
            return;
        }
        terminal.heading(title);
        terminal.line(String.format(
                Locale.ROOT,
                "  accepted %d (%.1f/s), refused %d; drained in %.1f s; sustained end to end %.1f/s",
                stage.accepted(),
                stage.acceptedPerSecond(),
                stage.refused(),
                stage.drainSeconds(),
                stage.sustainedPerSecond()));
        terminal.table(
                List.of("ms from the time due", "count", "p50", "p95", "p99", "max"),
                List.of(
                        row("to acceptance", stage.acceptanceMs()),
                        row("to the risk profile", stage.profileMs()),
                        row("to the department's topic", stage.departmentMs()),
                        row("from the risk profile to there", stage.flagToDepartmentMs())));
        terminal.line("  CPU ms a submission: " + stage.cpuMsPerSubmission());
    }

    private static List<String> row(String what, Percentiles times) {
        return Stream.of(what, times.count(), times.p50(), times.p95(), times.p99(), times.max())
                .map(String::valueOf)
                .toList();
    }

    private void amounts(Map<String, Long> amounts) {
        List<List<String>> rows = new ArrayList<>();
        long total = 0;
        for (Map.Entry<String, Long> amount : amounts.entrySet()) {
            rows.add(List.of(amount.getKey(), String.valueOf(amount.getValue())));
            total += amount.getValue();
        }
        rows.add(List.of("total", String.valueOf(total)));
        terminal.table(List.of("", ""), rows);
    }
}
