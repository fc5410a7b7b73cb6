package org.cwtt.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.submission.domain.Finding;
import org.cwtt.intake.submission.domain.StoredSubmission;
import org.cwtt.intake.submission.persistence.StoredSubmissions;

/// Moves submissions from one child's record into another's: withdrawn under the one id and, as the next version,
/// published under the other, so that no reader needs to join two keys.
@ApplicationScoped
public class ReassignSubmissions {
    private final StoredSubmissions submissions;
    private final TellSubmissions tellSubmissions;

    ReassignSubmissions(StoredSubmissions submissions, TellSubmissions tellSubmissions) {
        this.submissions = submissions;
        this.tellSubmissions = tellSubmissions;
    }

    /// Moves all of those that were brought in under one of these ids, in the running transaction.
    ///
    /// @param to whose birth date and sex count from now on
    @Transactional(Transactional.TxType.MANDATORY)
    public void reassign(UUID from, Child to, Predicate<UUID> broughtFor) {
        submissions.exclude();
        List<StoredSubmission> events = new ArrayList<>();
        List<StoredSubmission> moved = new ArrayList<>();
        for (StoredSubmission stored : submissions.of(from)) {
            if (broughtFor.test(stored.submission().childId())) {
                moved.add(moved(stored, to, events));
            }
        }
        submissions.save(moved);
        tellSubmissions.tell(events);
    }

    private static StoredSubmission moved(StoredSubmission stored, Child to, List<StoredSubmission> events) {
        if (!stored.isStanding()) {
            return stored.in(to.id(), stored.version());
        }
        events.add(new StoredSubmission(
                stored.submission(),
                stored.child(),
                stored.version() + 1,
                StoredSubmission.State.WITHDRAWN,
                stored.receivedAt(),
                stored.receivedBy()));
        Finding.Subject subject = new Finding.Subject(
                to.id(),
                to.particulars().birthDate(),
                to.particulars().birthDateEstimated(),
                to.particulars().sex(),
                stored.child().schoolId(),
                stored.child().grade());
        StoredSubmission moved = new StoredSubmission(
                stored.submission(),
                subject,
                stored.version() + 2,
                stored.state(),
                stored.receivedAt(),
                stored.receivedBy());
        events.add(moved);
        return moved;
    }
}
