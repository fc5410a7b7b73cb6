package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
    private static final String IN_STATE = "AND r.state = ? ";
    private static final String PAGE = "AND r.referral_id > ? ORDER BY r.referral_id LIMIT ?";
    private static final String ONE = "AND r.referral_id = ?";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Database database;

    WorkList(Database database) {
        this.database = database;
    }

    /// One page in the order of opening.
    ///
    /// @param state only those in this state; null: in any
    /// @param after the last referral of the page before; null: from the start
    public List<Referral> page(Viewer viewer, @Nullable ReferralState state, @Nullable UUID after, int limit) {
        List<Object> parameters = parameters(viewer);
        if (state != null) {
            parameters.add(state.name());
        }
        parameters.add(after == null ? BEFORE_ALL : after);
        parameters.add(limit);
        String sql = visible(viewer) + (state == null ? "" : IN_STATE) + PAGE;
        return database.query(sql, ReferralRow::read, parameters.toArray());
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
