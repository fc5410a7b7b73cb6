package org.cwtt.referral.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One line of a bulk response, and its result.
final class BulkLine {
    private BulkLine() {}

    record Asked(
            @NotNull UUID referralId,

            @Nullable @Schema(description = "The version of the referral that you saw; refused with 412 if it changed")
            Long version,

            @NotNull @Valid ResponseRequest response) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            UUID referralId,
            UUID responseId,

            @Schema(description = "What a request of its own would have been answered with", examples = "200")
            int status,

            @Nullable ReferralState state,
            @Nullable Long version,

            @Nullable @Schema(description = "Type of the problem", examples = "urn:cwtt:problem:illegal-move")
            String type,

            @Nullable String title) {

        static Result taken(Asked asked, Referral after) {
            return new Result(
                    asked.referralId(), asked.response().id(), 200, after.state(), after.version(), null, null);
        }

        static Result refused(Asked asked, Problems.LineRefusal refusal) {
            return new Result(
                    asked.referralId(),
                    asked.response().id(),
                    refusal.status(),
                    null,
                    null,
                    refusal.type(),
                    refusal.title());
        }
    }
}
