package org.cwtt.system.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Plain output that reads well on any terminal, and in a file.
public final class Terminal {
    private static final int BAR = 30;

    private final PrintStream out;
    private final boolean interactive;
    private long shownAt;
    private String shown = "";

    private Terminal(PrintStream out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    /// The process's own output; a progress bar moves only where somebody can watch it.
    public static Terminal standard() {
        return new Terminal(
                System.out, System.console() != null && System.console().isTerminal());
    }

    public void line(String text) {
        out.println(text);
    }

    public void heading(String text) {
        out.println();
        out.println(text);
        out.println("-".repeat(text.length()));
    }

    /// Columns as wide as their widest cell; the first is set left, the others right.
    public void table(List<String> header, List<List<String>> rows) {
        int[] widths = IntStream.range(0, header.size())
                .map(column -> Math.max(
                        header.get(column).length(),
                        rows.stream()
                                .mapToInt(row -> row.get(column).length())
                                .max()
                                .orElse(0)))
                .toArray();
        row(header, widths);
        rows.forEach(row -> row(row, widths));
    }

    private void row(List<String> cells, int[] widths) {
        out.println(IntStream.range(0, cells.size())
                .mapToObj(column -> padded(cells.get(column), widths[column], column > 0))
                .collect(Collectors.joining("  ", "  ", ""))
                .stripTrailing());
    }

    private static String padded(String cell, int width, boolean right) {
        String blank = " ".repeat(width - cell.length());
        return right ? blank + cell : cell + blank;
    }

    /// Moves the bar; without a terminal, says so every few seconds.
    public synchronized void progress(String what, long done, long total) {
        long now = System.nanoTime();
        boolean end = done >= total;
        if (!end && now - shownAt < (interactive ? 100_000_000L : 5_000_000_000L)) {
            return;
        }
        shownAt = now;
        if (shown.equals(what + done)) {
            return;
        }
        shown = what + done;
        int filled = total == 0 ? BAR : (int) (BAR * done / total);
        String bar = "  %-22s [%s%s] %d/%d".formatted(what, "#".repeat(filled), ".".repeat(BAR - filled), done, total);
        if (interactive) {
            out.print("\r" + bar + (end ? "\n" : ""));
        } else {
            out.println(bar);
        }
        out.flush();
    }
}
