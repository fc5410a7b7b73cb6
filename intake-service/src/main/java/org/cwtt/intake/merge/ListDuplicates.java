package org.cwtt.intake.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.access.persistence.AccessLog;
import org.cwtt.intake.merge.domain.DuplicatePair;
import org.cwtt.intake.merge.persistence.DuplicatePairs;

/// Lists pairs that may be one child, undecided, and logs both children of each as read.
@ApplicationScoped
public class ListDuplicates {
    private final DuplicatePairs pairs;
    private final AccessLog log;
    private final Clock clock;

    ListDuplicates(DuplicatePairs pairs, AccessLog log, Clock clock) {
        this.pairs = pairs;
        this.log = log;
        this.clock = clock;
    }

    /// A page of pairs of which both children are within these areas, by id.
    ///
    /// @param reader subject of the reader's token
    @Transactional
    public List<DuplicatePair> list(Areas areas, UUID after, int limit, String reader) {
        List<DuplicatePair> found = pairs.open(areas, after, limit);
        List<UUID> shown = found.stream()
                .flatMap(pair -> Stream.of(pair.one().id(), pair.other().id()))
                .toList();
        log.append(clock.instant(), reader, "read likely duplicate", shown, "deduplication");
        return found;
    }
}
