package org.cwtt.intake.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.access.persistence.AccessLog;
import org.cwtt.intake.child.domain.ChildQuery;
import org.cwtt.intake.child.domain.ChildRecord;
import org.cwtt.intake.child.persistence.ChildSearch;

/// Finds children within somebody's areas, and logs each one that is shown.
@ApplicationScoped
public class FindChildren {
    private final ChildSearch search;
    private final AccessLog log;
    private final Clock clock;

    FindChildren(ChildSearch search, AccessLog log, Clock clock) {
        this.search = search;
        this.log = log;
        this.clock = clock;
    }

    /// A page of children, by id.
    ///
    /// @param reader subject of the reader's token
    /// @param purpose why the reader wants to know
    @Transactional
    public List<ChildRecord> find(ChildQuery wanted, Areas areas, String reader, String purpose) {
        List<ChildRecord> found = search.find(wanted, areas);
        List<UUID> shown = found.stream().map(record -> record.child().id()).toList();
        log.append(clock.instant(), reader, "found child", shown, purpose);
        return found;
    }
}
