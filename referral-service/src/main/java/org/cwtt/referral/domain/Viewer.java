package org.cwtt.referral.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whose eyes a query answers to.
///
/// @param login name under which reads are audited
/// @param department sees the referrals of this department alone; null: those of every department
/// @param areas the places the viewer works in: `ZA`, `ZA-GP`, a district, a circuit or a school
public record Viewer(String login, @Nullable Department department, List<String> areas) {
    public Viewer {
        areas = List.copyOf(areas);
    }

    /// The department for which the viewer acts; there is none for one who sees every department's.
    public Department ownDepartment() {
        return Objects.requireNonNull(department, "acts for no department");
    }
}
