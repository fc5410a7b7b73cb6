package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralState;
import org.cwtt.referral.domain.Viewer;
import org.jspecify.annotations.Nullable;

/// The referrals that a viewer may see.
///
/// A department sees its own, once it was told of them, by the school at which they were opened; others see those of
/// every department by the school that the child attends today.
@ApplicationScoped
public class WorkList {
    private static final String VISIBLE = "SELECT " + ReferralRow.COLUMNS + """
             FROM referrals r
            LEFT JOIN children c ON c.child_id = r.child_id
            LEFT JOIN schools s ON s.emis =
                CASE WHEN ?::text IS NULL THEN coalesce(c.school_id, r.school_id) ELSE r.school_id END
            WHERE (?::text IS NULL OR r.department = ? AND r.requested_at IS NOT NULL)
            AND ARRAY['ZA', 'ZA-' || s.province, s.district, s.circuit, s.emis] && ?::text[]
            """;
    private static final String PAGE = VISIBLE + """
            AND (?::text IS NULL OR r.state = ?) AND (?::uuid IS NULL OR r.referral_id > ?)
            ORDER BY r.referral_id LIMIT ?""";
    private static final String ONE = VISIBLE + "AND r.referral_id = ?";

    private final Database database;

    WorkList(Database database) {
        this.database = database;
    }

    /// One page in the order of opening.
    ///
    /// @param state only those in this state; null: in any
    /// @param after the last referral of the page before; null: from the start
    public List<Referral> page(Viewer viewer, @Nullable ReferralState state, @Nullable UUID after, int limit) {
        String department = departmentOf(viewer);
        String stateName = state == null ? null : state.name();
        return database.query(
                PAGE,
                ReferralRow::read,
                department,
                department,
                department,
                viewer.areas(),
                stateName,
                stateName,
                after,
                after,
                limit);
    }

    /// One referral, if the viewer may see it.
    public Optional<Referral> find(Viewer viewer, UUID referralId) {
        String department = departmentOf(viewer);
        return database
                .query(ONE, ReferralRow::read, department, department, department, viewer.areas(), referralId)
                .stream()
                .findFirst();
    }

    private static @Nullable String departmentOf(Viewer viewer) {
        return viewer.department() == null ? null : viewer.department().name();
    }
}
