package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cwtt.referral.domain.DatedReferral;
import org.cwtt.referral.domain.ReferralState;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.persistence.WorkList.Asked;
import org.jspecify.annotations.Nullable;

/// The referrals that a viewer may see, as a department's system looks for them.
@ApplicationScoped
public class ReferralSearch {
    private final WorkList workList;
    private final Database database;

    ReferralSearch(WorkList workList, Database database) {
        this.workList = workList;
        this.database = database;
    }

    /// What is looked for.
    ///
    /// @param referralId null: any
    /// @param childId null: any
    /// @param states in one of these
    /// @param changedFrom last changed then or later; null: at any time
    /// @param changedTo last changed then or earlier; null: at any time
    public record Query(
            @Nullable UUID referralId,
            @Nullable UUID childId,
            Set<ReferralState> states,
            @Nullable Instant changedFrom,
            @Nullable Instant changedTo) {
        public Query {
            states = Set.copyOf(states);
        }
    }

    /// One page in the order of opening, in the running transaction.
    ///
    /// @param after the last referral of the page before; null: from the start
    public List<DatedReferral> page(Viewer viewer, Query query, @Nullable UUID after, int limit) {
        Asked asked = workList.visible(viewer)
                .and(
                        "AND r.state = ANY(?) ",
                        query.states().stream().map(Enum::name).toList());
        if (query.referralId() != null) {
            asked = asked.and("AND r.referral_id = ? ", query.referralId());
        }
        if (query.childId() != null) {
            asked = asked.and("AND r.child_id = ? ", query.childId());
        }
        if (query.changedFrom() != null) {
            asked = asked.and("AND r.changed_at >= ? ", at(query.changedFrom()));
        }
        if (query.changedTo() != null) {
            asked = asked.and("AND r.changed_at <= ? ", at(query.changedTo()));
        }
        asked = asked.and(WorkList.PAGE, after == null ? WorkList.BEFORE_ALL : after, limit);
        database.query(WorkList.PLAN_FOR_THESE_SCHOOLS, row -> row.getString(1));
        return database.query(
                asked.sql(), ReferralSearch::read, asked.parameters().toArray());
    }

    private static DatedReferral read(ResultSet row) throws SQLException {
        Instant changedAt = Objects.requireNonNull(ReferralRow.instant(row, "changed_at"));
        return new DatedReferral(ReferralRow.read(row), changedAt);
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
