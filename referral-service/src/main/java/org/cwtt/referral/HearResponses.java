package org.cwtt.referral;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.cwtt.referral.RecordResponses.Given;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.IllegalMoveException;
import org.cwtt.referral.domain.InvalidResponseException;
import org.cwtt.referral.domain.OvertakenException;
import org.cwtt.referral.domain.Refusal;
import org.cwtt.referral.domain.RefusedResponse;
import org.cwtt.referral.domain.ReusedResponseException;
import org.cwtt.referral.domain.UnknownReferralException;
import org.cwtt.referral.domain.WrongDepartmentException;
import org.cwtt.referral.persistence.RefusedResponses;
import org.jspecify.annotations.Nullable;

/// Takes what departments' systems say by their topic. What is refused is put aside for the operator, and noted for the
/// department, which has nobody else to learn it from.
@ApplicationScoped
public class HearResponses {
    private final RecordResponses recordResponses;
    private final RefusedResponses refusals;
    private final InstantSource clock;

    HearResponses(RecordResponses recordResponses, RefusedResponses refusals, InstantSource clock) {
        this.recordResponses = recordResponses;
        this.refusals = refusals;
        this.clock = clock;
    }

    /// A response as it was heard.
    ///
    /// @param department whose it says it is; null when there is no such department
    /// @param meant what it means; throws [InvalidResponseException] when it cannot mean anything
    public record Heard(
            UUID eventId,
            UUID responseId,
            UUID referralId,
            @Nullable Department department,
            String response,
            Instant respondedAt,
            Supplier<Given> meant) {}

    /// Takes in responses, in order, all or none.
    ///
    /// @throws RuntimeException what [RecordResponses] throws; when it stands alone, it is noted before
    public void hear(List<Heard> batch) {
        try {
            recordResponses.record(
                    batch.stream().map(heard -> heard.meant().get()).toList());
        } catch (UnknownReferralException
                | WrongDepartmentException
                | IllegalMoveException
                | OvertakenException
                | ReusedResponseException
                | InvalidResponseException refused) {
            if (batch.size() == 1) {
                note(batch.getFirst(), refused);
            }
            throw refused;
        }
    }

    /// In a transaction of its own, since the other one is undone.
    private void note(Heard heard, RuntimeException refused) {
        Department department = heard.department();
        if (department != null) {
            RefusedResponse refusal = new RefusedResponse(
                    0,
                    heard.responseId(),
                    heard.referralId(),
                    department,
                    heard.response(),
                    heard.respondedAt(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    Refusal.of(refused));
            QuarkusTransaction.requiringNew().run(() -> refusals.add(refusal, heard.eventId()));
        }
    }
}
