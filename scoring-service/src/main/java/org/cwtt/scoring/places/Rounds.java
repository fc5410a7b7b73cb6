package org.cwtt.scoring.places;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The rounds that were announced.
@Singleton
public final class Rounds {
    private final Map<String, Round> rounds = new ConcurrentHashMap<>();

    /// Interviews are held from the one day to the other, both included.
    public record Round(String id, LocalDate opensOn, LocalDate closesOn) {
        boolean openOn(LocalDate day) {
            return !day.isBefore(opensOn) && !day.isAfter(closesOn);
        }
    }

    public void announced(Round round) {
        rounds.put(round.id(), round);
    }

    public boolean knows(String roundId) {
        return rounds.containsKey(roundId);
    }

    /// Whether the round is open that day. One that was not announced yet counts as open: nobody has closed it.
    public boolean openOn(String roundId, LocalDate day) {
        Round round = rounds.get(roundId);
        return round == null || round.openOn(day);
    }
}
