package org.cwtt.intake.child.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// On what grounds a child's information may be processed for one purpose.
///
/// @param formVersion which text was read or signed, or which law
/// @param recordedBy subject of the token of whoever recorded it
/// @param withdrawn who took it back, when and how; null while it stands
public record LawfulBasis(
        UUID id,
        UUID childId,
        Purpose purpose,
        Kind kind,
        String formVersion,
        Act given,
        String recordedBy,
        Instant recordedAt,
        @Nullable Withdrawal withdrawn) {

    public enum Purpose {
        ASSESS,
        SHARE_WITH_HEALTH,
        SHARE_WITH_EDUCATION,
        SHARE_WITH_SOCIAL_DEVELOPMENT;

        /// The department with which is shared, if that is the purpose.
        public Optional<Department> department() {
            return switch (this) {
                case ASSESS -> Optional.empty();
                case SHARE_WITH_HEALTH -> Optional.of(Department.HEALTH);
                case SHARE_WITH_EDUCATION -> Optional.of(Department.EDUCATION);
                case SHARE_WITH_SOCIAL_DEVELOPMENT -> Optional.of(Department.SOCIAL_DEVELOPMENT);
            };
        }

        public static Purpose shareWith(Department department) {
            return valueOf("SHARE_WITH_" + department.name());
        }
    }

    public enum Kind {
        CAREGIVER_CONSENT,
        CHILD_ASSENT,
        LEGAL_OBLIGATION,
        PUBLIC_INTEREST;

        /// Whether it opens a purpose by itself. A child's assent is asked for beside the caregiver's consent.
        boolean suffices() {
            return this != CHILD_ASSENT;
        }
    }

    /// How it was given or taken back.
    public enum How {
        SIGNED,
        THUMBPRINT,
        VERBAL_WITNESSED,
        ELECTRONIC,
        STATED_AT_REGISTRATION
    }

    /// @param by by relationship to the child, such as mother
    public record Act(String by, LocalDate on, How how) {}

    /// @param recordedBy subject of the token of whoever recorded it
    public record Withdrawal(Act act, String recordedBy, Instant recordedAt) {}

    public boolean stands() {
        return withdrawn == null;
    }

    /// The departments that these open, taken together.
    public static Set<Department> shared(List<LawfulBasis> bases) {
        return bases.stream()
                .filter(basis -> basis.stands() && basis.kind().suffices())
                .flatMap(basis -> basis.purpose().department().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether it says the same as another one, whoever recorded it when.
    public boolean isSameAs(LawfulBasis other) {
        return childId.equals(other.childId)
                && purpose == other.purpose
                && kind == other.kind
                && formVersion.equals(other.formVersion)
                && given.equals(other.given);
    }
}
