package org.cwtt.intake.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.access.persistence.AccessLog;
import org.cwtt.intake.child.domain.LawfulBasis;
import org.cwtt.intake.child.persistence.Children;
import org.cwtt.intake.child.persistence.LawfulBases;

/// Shows on what grounds a child's information is processed, and logs it as a read of the child.
@ApplicationScoped
public class ReadLawfulBases {
    private final Children children;
    private final LawfulBases bases;
    private final AccessLog log;
    private final Clock clock;

    ReadLawfulBases(Children children, LawfulBases bases, AccessLog log, Clock clock) {
        this.children = children;
        this.bases = bases;
        this.log = log;
        this.clock = clock;
    }

    /// All bases of a child within these areas, withdrawn ones too; empty if there is no such child.
    ///
    /// @param reader subject of the reader's token
    @Transactional
    public Optional<List<LawfulBasis>> read(UUID childId, Areas areas, String reader) {
        return children.find(childId, areas).map(child -> {
            log.append(clock.instant(), reader, "read lawful bases", childId, "consent");
            return bases.of(childId);
        });
    }
}
