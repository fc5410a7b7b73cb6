package org.cwtt.system.demo;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.cwtt.system.Installation;
import org.cwtt.system.oracle.Backlogs;

/// Waits until everything that was submitted has arrived everywhere.
public final class Settling {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Installation installation;
    private final Terminal terminal;

    public Settling(Installation installation, Terminal terminal) {
        this.installation = installation;
        this.terminal = terminal;
    }

    /// Waits as long as something moves, and a minute and a half longer.
    ///
    /// @param arrived how many of the `expected` submissions have led to a risk profile
    /// @return true when all have, no outbox holds anything and no consumer is behind, twice in a row
    public boolean await(LongSupplier arrived, long expected) {
        long movedAt = System.nanoTime();
        String last = "";
        int quiet = 0;
        try (Backlogs backlogs = new Backlogs(installation)) {
            while (quiet < 2 && System.nanoTime() - movedAt < PATIENCE.toNanos()) {
                Thread.sleep(PAUSE);
                Backlogs.Backlog backlog = backlogs.of(Backlogs.ALL);
                long scored = Math.min(arrived.getAsLong(), expected);
                quiet = scored == expected && backlog.isEmpty() ? quiet + 1 : 0;
                String now = scored + " " + backlog;
                if (!now.equals(last)) {
                    movedAt = System.nanoTime();
                    last = now;
                    terminal.progress("submissions scored", scored, expected);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (quiet < 2) {
            terminal.line("  Not everything arrived: submissions scored and backlog were " + last);
        }
        return quiet >= 2;
    }
}
