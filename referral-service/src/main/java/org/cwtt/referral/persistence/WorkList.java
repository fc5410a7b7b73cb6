package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.referral.domain.Department;
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
    /// The schools first: as a list, the planner knows how few or many they are.
    private static final String SCHOOLS = "SELECT emis FROM schools s"
            + " WHERE ARRAY['ZA-' || s.province, s.district, s.circuit, s.emis] && ?::text[]";

    /// For one referral, its school alone.
    private static final String SCHOOL_WITHIN = "AND EXISTS (" + SCHOOLS + " AND s.emis = ";

    private static final String WHOLE_COUNTRY = "ZA";
    private static final String OF_DEPARTMENT = SELECT + "WHERE r.department = ? AND r.requested_at IS NOT NULL ";
    private static final String OF_CHILDREN = SELECT + "WHERE true ";
    private static final String AT_SCHOOLS = "AND r.school_id = ANY(?) ";
    private static final String OF_CHILDREN_AT_SCHOOLS = "AND r.child_school_id = ANY(?) ";
    /// What was declined waits for the team, not for the department.
    private static final String NOT_DECLINED = "AND r.state <> 'DECLINED' ";
    private static final String IN_STATE = "AND r.state = ? ";
    private static final String CHANGED_FROM = "AND r.changed_at >= ? ";
    static final String PAGE = "AND r.referral_id > ? ORDER BY r.referral_id LIMIT ?";
    /// Finds what is due first and sorts it then: in the order of the ids, most of a department's referrals would be
    /// passed over before a page of late ones of a province is full.
    private static final String FEW_FIRST = "SELECT * FROM (";

    private static final String PAGE_OF_FEW = "AND r.referral_id > ? OFFSET 0) r ORDER BY r.referral_id LIMIT ?";
    private static final String ENDING_WITH = "AND right(r.referral_id::text, 8) = ? ";
    private static final String ONE = "AND r.referral_id = ? ";
    /// A plan for any number of schools would serve neither one school nor a province.
    static final String PLAN_FOR_THESE_SCHOOLS = "SELECT set_config('plan_cache_mode', 'force_custom_plan', true)";
    static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Database database;

    WorkList(Database database) {
        this.database = database;
    }

    /// What is asked for.
    ///
    /// @param state only those in this state; null: in any
    /// @param view only those in this part of the list; null: in any
    /// @param changedFrom only those that changed then or later; null: whenever
    /// @param after the last referral of the page before; null: from the start
    /// @param now the time by which something is late
    /// @param soon the time until which something is due soon
    public record Query(
            @Nullable ReferralState state,
            @Nullable WorkView view,
            @Nullable Instant changedFrom,
            @Nullable UUID after,
            int limit,
            Instant now,
            Instant soon) {}

    /// One page in the order of opening, in the running transaction.
    public List<Referral> page(Viewer viewer, Query query) {
        Asked asked = asked(viewer, query);
        database.query(PLAN_FOR_THESE_SCHOOLS, row -> row.getString(1));
        return database.query(asked.sql(), ReferralRow::read, asked.parameters().toArray());
    }

    /// Those whose id ends like that, some at most, in the running transaction.
    ///
    /// @param tail the last eight hexadecimal digits of the id
    public List<Referral> endingWith(Viewer viewer, String tail, int limit) {
        Asked asked = visible(viewer).and(ENDING_WITH, tail).and(PAGE, BEFORE_ALL, limit);
        return database.query(asked.sql(), ReferralRow::read, asked.parameters().toArray());
    }

    /// One referral, if the viewer may see it.
    public Optional<Referral> find(Viewer viewer, UUID referralId) {
        Asked asked = ofAll(viewer).and(ONE, referralId);
        if (!viewer.areas().contains(WHOLE_COUNTRY)) {
            String school = viewer.department() == null ? "r.child_school_id)" : "r.school_id)";
            asked = asked.and(SCHOOL_WITHIN + school, viewer.areas());
        }
        return database.query(asked.sql(), ReferralRow::read, asked.parameters().toArray()).stream()
                .findFirst();
    }

    /// A query with what stands for its question marks.
    record Asked(String sql, List<Object> parameters) {
        Asked and(String more, Object... values) {
            List<Object> all = new ArrayList<>(parameters);
            all.addAll(List.of(values));
            return new Asked(sql + more, all);
        }
    }

    Asked asked(Viewer viewer, Query query) {
        Asked asked = visible(viewer);
        if (query.state() != null) {
            asked = asked.and(IN_STATE, query.state().name());
        }
        if (query.view() != null) {
            asked = within(asked, query.view(), viewer, query);
        }
        if (query.changedFrom() != null) {
            asked = asked.and(CHANGED_FROM, at(query.changedFrom()));
        }
        UUID after = query.after() == null ? BEFORE_ALL : query.after();
        return query.changedFrom() != null || areFew(viewer, query.view())
                ? new Asked(FEW_FIRST + asked.sql(), asked.parameters()).and(PAGE_OF_FEW, after, query.limit())
                : asked.and(PAGE, after, query.limit());
    }

    private static boolean areFew(Viewer viewer, @Nullable WorkView view) {
        boolean due = view == WorkView.DUE || view == WorkView.OVERDUE;
        boolean few = view == WorkView.ESCALATED || (due && viewer.department() != null);
        return few && !viewer.areas().contains(WHOLE_COUNTRY);
    }

    Asked visible(Viewer viewer) {
        if (viewer.areas().contains(WHOLE_COUNTRY)) {
            return ofAll(viewer);
        }
        List<String> schools = database.query(SCHOOLS, row -> row.getString(1), viewer.areas());
        return ofAll(viewer).and(viewer.department() == null ? OF_CHILDREN_AT_SCHOOLS : AT_SCHOOLS, schools);
    }

    private static Asked ofAll(Viewer viewer) {
        Department department = viewer.department();
        return department == null
                ? new Asked(OF_CHILDREN, List.of())
                : new Asked(OF_DEPARTMENT, List.of(department.name()));
    }

    private static Asked within(Asked asked, WorkView view, Viewer viewer, Query query) {
        String others = viewer.department() == null ? "" : NOT_DECLINED;
        return switch (view) {
            case NEW -> asked.and("AND r.state = 'REQUESTED' ");
            case DUE -> asked.and("AND r.due_at >= ? AND r.due_at <= ? " + others, at(query.now()), at(query.soon()));
            case OVERDUE -> asked.and("AND r.due_at < ? " + others, at(query.now()));
            case MINE ->
                asked.and(
                        "AND r.taken_by = ? AND r.state IN ('ACCEPTED', 'SCHEDULED', 'IN_PROGRESS') ", viewer.login());
            case OPEN ->
                asked.and("AND r.state IN ('HELD_FOR_CONSENT', 'REQUESTED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS') ");
            case HELD -> asked.and("AND r.state = 'HELD_FOR_CONSENT' ");
            case ESCALATED -> asked.and("AND r.escalation <> 'NONE' AND r.due_at IS NOT NULL " + others);
            case TO_REROUTE -> asked.and("AND r.state = 'DECLINED' AND r.rerouted_to IS NULL ");
        };
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
