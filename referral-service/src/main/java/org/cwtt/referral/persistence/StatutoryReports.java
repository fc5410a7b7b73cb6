package org.cwtt.referral.persistence;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.referral.domain.StatutoryReport;
import org.cwtt.referral.domain.StatutoryState;
import org.cwtt.referral.domain.Viewer;
import org.jspecify.annotations.Nullable;

/// The statutory lane's reports. Not hot, and apart from everything else.
@ApplicationScoped
public class StatutoryReports implements PanacheRepositoryBase<StatutoryReportEntity, UUID> {
    private static final String VISIBLE = """
        select r from StatutoryReportEntity r left join SchoolEntity s on s.emis = r.schoolId
        where ('ZA' in :areas or concat('ZA-', s.province) in :areas or s.district in :areas
            or s.circuit in :areas or s.emis in :areas)
        """;
    private static final String LATER = "and (r.dueAt > :due or (r.dueAt = :due and r.reportId > :after)) ";
    private static final int SKIP_LOCKED = -2;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /// Those of these submissions for which a report exists.
    public Set<UUID> knownSubmissions(Collection<UUID> submissions) {
        return list("submissionId in ?1", submissions).stream()
                .map(entity -> entity.submissionId)
                .collect(Collectors.toSet());
    }

    public void add(StatutoryReport report) {
        persist(StatutoryReportEntity.from(report));
    }

    /// One page, the first due first: what is raised later comes later.
    ///
    /// @param state only those in this state; null: in any
    /// @param after the last report of the page before; null, or unknown: from the start
    public List<StatutoryReport> page(Viewer viewer, @Nullable StatutoryState state, @Nullable UUID after, int limit) {
        StatutoryReportEntity last = after == null ? null : findById(after);
        Parameters parameters = Parameters.with("areas", viewer.areas())
                .and("due", last == null ? Instant.EPOCH : last.dueAt)
                .and("after", last == null ? BEFORE_ALL : last.reportId);
        String inState = state == null ? "" : "and r.state = :state ";
        PanacheQuery<StatutoryReportEntity> found = find(
                VISIBLE + inState + LATER + "order by r.dueAt, r.reportId",
                state == null ? parameters : parameters.and("state", state));
        return found.page(0, limit).stream()
                .map(StatutoryReportEntity::toReport)
                .toList();
    }

    /// One report, if the viewer may see it, in the running transaction.
    public Optional<StatutoryReport> seen(Viewer viewer, UUID reportId) {
        return find(
                        VISIBLE + "and r.reportId = :id",
                        Parameters.with("areas", viewer.areas()).and("id", reportId))
                .firstResultOptional()
                .map(StatutoryReportEntity::toReport);
    }

    /// Locks one report, if the viewer may see it.
    public Optional<StatutoryReport> lock(Viewer viewer, UUID reportId) {
        return find(
                        VISIBLE + "and r.reportId = :id",
                        Parameters.with("areas", viewer.areas()).and("id", reportId))
                .firstResultOptional()
                .map(entity -> {
                    getEntityManager().refresh(entity, LockModeType.PESSIMISTIC_WRITE);
                    return entity.toReport();
                });
    }

    /// Locks those that are due, late, and locked by nobody else.
    public List<StatutoryReport> lockOverdue(Instant now, int limit) {
        return find("state = ?1 and dueAt < ?2 order by dueAt", StatutoryState.DUE, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .page(0, limit)
                .stream()
                .map(StatutoryReportEntity::toReport)
                .toList();
    }

    public void save(StatutoryReport report) {
        findById(report.reportId()).take(report);
    }
}
