package org.cwtt.referral.persistence;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cwtt.referral.domain.ReportViewer;
import org.cwtt.referral.domain.ReportViewer.ProtectionOfficer;
import org.cwtt.referral.domain.ReportViewer.Reporter;
import org.cwtt.referral.domain.StatutoryReport;
import org.cwtt.referral.domain.StatutoryState;
import org.jspecify.annotations.Nullable;

/// The statutory lane's reports. Not hot, and apart from everything else.
@ApplicationScoped
public class StatutoryReports implements PanacheRepositoryBase<StatutoryReportEntity, UUID> {
    private static final String IN_AREAS = """
        select r from StatutoryReportEntity r left join SchoolEntity s on s.emis = r.schoolId
        where ('ZA' in :areas or concat('ZA-', s.province) in :areas or s.district in :areas
            or s.circuit in :areas or s.emis in :areas)
        """;
    private static final String OWN = "select r from StatutoryReportEntity r where r.reporter = :reporter ";
    private static final String LATER = "and (r.dueAt > :due or (r.dueAt = :due and r.reportId > :after)) ";
    private static final int SKIP_LOCKED = -2;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /// Locks those of these submissions, by the submission's id.
    public Map<UUID, StatutoryReport> lockOfSubmissions(Collection<UUID> submissions) {
        return find("submissionId in ?1 order by reportId", submissions)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .map(StatutoryReportEntity::toReport)
                .collect(Collectors.toMap(StatutoryReport::submissionId, Function.identity()));
    }

    public void add(StatutoryReport report) {
        persist(StatutoryReportEntity.from(report));
    }

    /// One page, the first due first: what is raised later comes later.
    ///
    /// @param states only those in one of these
    /// @param after the last report of the page before; null, or unknown: from the start
    public List<StatutoryReport> page(
            ReportViewer viewer, Set<StatutoryState> states, @Nullable UUID after, int limit) {
        StatutoryReportEntity last = after == null ? null : findById(after);
        Parameters parameters = seenBy(viewer)
                .and("due", last == null ? Instant.EPOCH : last.dueAt)
                .and("after", last == null ? BEFORE_ALL : last.reportId)
                .and("states", states);
        PanacheQuery<StatutoryReportEntity> found = find(
                visibleTo(viewer) + "and r.state in :states " + LATER + "order by r.dueAt, r.reportId", parameters);
        return found.page(0, limit).stream()
                .map(StatutoryReportEntity::toReport)
                .toList();
    }

    /// One report, if the viewer may see it, in the running transaction.
    public Optional<StatutoryReport> seen(ReportViewer viewer, UUID reportId) {
        return entity(viewer, reportId).map(StatutoryReportEntity::toReport);
    }

    /// Locks one report, if the viewer may see it.
    public Optional<StatutoryReport> lock(ReportViewer viewer, UUID reportId) {
        return entity(viewer, reportId).map(entity -> {
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

    private Optional<StatutoryReportEntity> entity(ReportViewer viewer, UUID reportId) {
        return find(visibleTo(viewer) + "and r.reportId = :id", seenBy(viewer).and("id", reportId))
                .firstResultOptional();
    }

    private static String visibleTo(ReportViewer viewer) {
        return switch (viewer) {
            case ProtectionOfficer _ -> IN_AREAS;
            case Reporter _ -> OWN;
        };
    }

    private static Parameters seenBy(ReportViewer viewer) {
        return switch (viewer) {
            case ProtectionOfficer officer -> Parameters.with("areas", officer.areas());
            case Reporter reporter -> Parameters.with("reporter", reporter.subject());
        };
    }
}
