package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralState;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.domain.WorkView;
import org.jspecify.annotations.Nullable;

/// The referrals that a viewer may see.
///
/// A department sees its own, once it was told of them, by the school at which they were opened; others see those of
/// every department by the school that the child attends today.
@ApplicationScoped
public class WorkList {
    private static final String SELECT = "SELECT " + ReferralRow.COLUMNS + " FROM referrals r ";
    private static final String WITHIN_AREAS =
            "AND ARRAY['ZA', 'ZA-' || s.province, s.district, s.circuit, s.emis] && ?::text[] ";
    private static final String OF_DEPARTMENT = SELECT + """
            LEFT JOIN schools s ON s.emis = r.school_id
            WHERE r.department = ? AND r.requested_at IS NOT NULL
            """ + WITHIN_AREAS;
    private static final String OF_CHILDREN = SELECT + """
            LEFT JOIN children c ON c.child_id = r.child_id
            LEFT JOIN schools s ON s.emis = coalesce(c.school_id, r.school_id)
            WHERE true
            """ + WITHIN_AREAS;
    /// What was declined waits for the team, not for the department.
    private static final String NOT_DECLINED = "AND r.state <> 'DECLINED' ";
    private static final int DUE_SOON_DAYS = 3;
    private static final String IN_STATE = "AND r.state = ? ";
    private static final String PAGE = "AND r.referral_id > ? ORDER BY r.referral_id LIMIT ?";
    private static final String ONE = "AND r.referral_id = ?";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Database database;

    WorkList(Database database) {
        this.database = database;
    }

    /// What is asked for.
    ///
    /// @param state only those in this state; null: in any
    /// @param view only those in this part of the list; null: in any
    /// @param after the last referral of the page before; null: from the start
    /// @param now the time by which something is due or late
    public record Query(
            @Nullable ReferralState state,
            @Nullable WorkView view,
            @Nullable UUID after,
            int limit,
            Instant now) {}

    /// One page in the order of opening.
    public List<Referral> page(Viewer viewer, Query query) {
        List<Object> parameters = parameters(viewer);
        StringBuilder sql = new StringBuilder(visible(viewer));
        if (query.state() != null) {
            sql.append(IN_STATE);
            parameters.add(query.state().name());
        }
        if (query.view() != null) {
            sql.append(within(query.view(), viewer, query.now(), parameters));
        }
        parameters.add(query.after() == null ? BEFORE_ALL : query.after());
        parameters.add(query.limit());
        return database.query(sql.append(PAGE).toString(), ReferralRow::read, parameters.toArray());
    }

    private static String within(WorkView view, Viewer viewer, Instant now, List<Object> parameters) {
        String others = viewer.department() == null ? "" : NOT_DECLINED;
        return switch (view) {
            case NEW -> "AND r.state = 'REQUESTED' ";
            case DUE -> {
                parameters.add(at(now));
                parameters.add(at(now.plus(DUE_SOON_DAYS, ChronoUnit.DAYS)));
                yield "AND r.due_at >= ? AND r.due_at < ? " + others;
            }
            case OVERDUE -> {
                parameters.add(at(now));
                yield "AND r.due_at < ? " + others;
            }
            case MINE -> {
                parameters.add(viewer.login());
                yield "AND r.taken_by = ? AND r.state IN ('ACCEPTED', 'SCHEDULED', 'IN_PROGRESS') ";
            }
            case ESCALATED -> "AND r.escalation <> 'NONE' AND r.due_at IS NOT NULL " + others;
            case TO_REROUTE -> "AND r.state = 'DECLINED' AND r.rerouted_to IS NULL ";
        };
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /// One referral, if the viewer may see it.
    public Optional<Referral> find(Viewer viewer, UUID referralId) {
        List<Object> parameters = parameters(viewer);
        parameters.add(referralId);
        return database.query(visible(viewer) + ONE, ReferralRow::read, parameters.toArray()).stream()
                .findFirst();
    }

    private static String visible(Viewer viewer) {
        return viewer.department() == null ? OF_CHILDREN : OF_DEPARTMENT;
    }

    private static List<Object> parameters(Viewer viewer) {
        List<Object> parameters = new ArrayList<>();
        if (viewer.department() != null) {
            parameters.add(viewer.department().name());
        }
        parameters.add(viewer.areas());
        return parameters;
    }
}
