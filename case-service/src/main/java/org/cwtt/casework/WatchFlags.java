package org.cwtt.casework;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.cwtt.casework.domain.Reader;
import org.cwtt.casework.persistence.Children;
import org.cwtt.casework.persistence.HeardFlags;

/// Lets practitioners watch for flags of the children in their areas; of the others they are told nothing.
@Singleton
@Startup
public class WatchFlags {
    private static final Duration REMEMBERED = Duration.ofMinutes(2);
    private static final int MOST_REMEMBERED = 500;

    private final Children children;
    private final InstantSource clock;
    private final Map<UUID, Watcher> watchers = new HashMap<>();
    private final Deque<Signal> recent = new ArrayDeque<>();

    /// Children whose flags have changed.
    ///
    /// @param childIds those in the reader's areas; empty: many, not told one by one
    public record Raised(Instant at, List<UUID> childIds) {}

    private record Watcher(Set<String> units, Consumer<Raised> told) {}

    /// @param units by child, the areas it lies in; none: many children
    private record Signal(Instant at, Optional<Map<UUID, Set<String>>> units) {
        Optional<Raised> seenFrom(Set<String> own) {
            if (units.isEmpty()) {
                return Optional.of(new Raised(at, List.of()));
            }
            List<UUID> mine = units.get().entrySet().stream()
                    .filter(child -> !Collections.disjoint(child.getValue(), own))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            return mine.isEmpty() ? Optional.empty() : Optional.of(new Raised(at, mine));
        }
    }

    WatchFlags(Children children, HeardFlags heardFlags, InstantSource clock) {
        this.children = children;
        this.clock = clock;
        heardFlags.listen(this::heard);
    }

    /// Tells what is raised from now on, and what was raised since a moment of the last two minutes, until closed.
    ///
    /// @param told is called by one thread at a time and must not wait
    public Runnable watch(Reader reader, Instant since, Consumer<Raised> told) {
        UUID key = UUID.randomUUID();
        Watcher watcher = new Watcher(reader.units(), told);
        synchronized (this) {
            recent.stream()
                    .filter(signal -> signal.at().isAfter(since))
                    .forEach(signal -> signal.seenFrom(watcher.units()).ifPresent(told));
            watchers.put(key, watcher);
        }
        return () -> remove(key);
    }

    private synchronized void remove(UUID key) {
        watchers.remove(key);
    }

    private void heard(Optional<List<UUID>> childIds) {
        Signal signal = new Signal(clock.instant(), childIds.map(children::units));
        synchronized (this) {
            recent.addLast(signal);
            Instant forgotten = signal.at().minus(REMEMBERED);
            while (recent.size() > MOST_REMEMBERED || recent.getFirst().at().isBefore(forgotten)) {
                recent.removeFirst();
            }
            for (Watcher watcher : watchers.values()) {
                signal.seenFrom(watcher.units()).ifPresent(watcher.told());
            }
        }
    }
}
