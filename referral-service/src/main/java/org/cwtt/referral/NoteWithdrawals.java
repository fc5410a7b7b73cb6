package org.cwtt.referral;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.ReferralBook;
import org.cwtt.referral.persistence.ConsentWithdrawals;
import org.cwtt.referral.persistence.ConsentWithdrawals.Noted;

/// Notes, in the running transaction, what departments must acknowledge: that consent was withdrawn while they knew of
/// an open referral, whether it is held again or was accepted before.
@ApplicationScoped
class NoteWithdrawals {
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private final ConsentWithdrawals withdrawals;
    private final InstantSource clock;

    NoteWithdrawals(ConsentWithdrawals withdrawals, InstantSource clock) {
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    /// With whom a child's caregiver shared, and shares now.
    record Change(UUID childId, Set<Department> before, Set<Department> after) {
        boolean withdraws(Department department) {
            return before.contains(department) && !after.contains(department);
        }

        boolean gives(Department department) {
            return !before.contains(department) && after.contains(department);
        }
    }

    /// @param book as it stands before anything is decided on the changes
    void note(List<Change> changes, ReferralBook book) {
        Instant now = clock.instant();
        List<Noted> noted = new ArrayList<>();
        List<UUID> givenAgain = new ArrayList<>();
        for (Change change : changes) {
            for (Department department : Department.values()) {
                book.standing(change.childId(), department).open().ifPresent(open -> {
                    if (change.withdraws(department) && open.isDisclosed()) {
                        noted.add(new Noted(IDS.generate(), open.id(), now));
                    } else if (change.gives(department)) {
                        givenAgain.add(open.id());
                    }
                });
            }
        }
        if (!noted.isEmpty()) {
            withdrawals.enter(noted);
        }
        if (!givenAgain.isEmpty()) {
            withdrawals.givenAgain(givenAgain, now);
        }
    }
}
