package org.cwtt.referral.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.referral.domain.DepartmentResponse;
import org.cwtt.referral.domain.InvalidResponseException;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralState;
import org.cwtt.referral.domain.ResponseKind;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/// What a department says by the Task that it sends: one of the life-cycle's responses, or nothing new.
///
/// What it may say lies in `status`, `executionPeriod.start`, `location`, `statusReason` and `output`; `businessStatus`
/// follows.
/// Anything else must be as it stands, or be left out: what the platform does not keep is refused, not dropped.
record SentTask(Task sent, Task standing) {

    /// @throws InvalidResponseException when it says what cannot be meant
    static SentTask of(Task sent, Task standing) {
        new Untouched(sent, standing).require();
        return new SentTask(sent, standing);
    }

    /// What the status and its elements say together.
    record Said(
            ResponseKind kind,
            @Nullable String reason,
            @Nullable Instant appointmentAt,
            @Nullable String serviceId) {
        /// The id of the response: the same said again of the same version is a repeat.
        private UUID idOf(UUID referralId, long version) {
            String content =
                    "fhir|%s|%d|%s|%s|%s|%s".formatted(referralId, version, kind, reason, appointmentAt, serviceId);
            return UUID.nameUUIDFromBytes(content.getBytes(UTF_8));
        }
    }

    /// The response that it is; nothing when the referral says all of it already.
    ///
    /// @param seen the version that the department saw, when it says so
    /// @throws InvalidResponseException when a reason or appointment is missing or senseless
    Optional<DepartmentResponse> response(Referral referral, @Nullable Long seen, Instant now) {
        boolean current = seen == null || seen == referral.version();
        if (current && saysNothingNew(referral)) {
            return Optional.empty();
        }
        return Optional.of(response(referral, said(), seen, now));
    }

    private static DepartmentResponse response(Referral referral, Said said, @Nullable Long seen, Instant now) {
        try {
            return new DepartmentResponse(
                    said.idOf(referral.id(), seen == null ? referral.version() : seen),
                    referral.id(),
                    referral.department(),
                    said.kind(),
                    said.reason(),
                    said.appointmentAt(),
                    now.truncatedTo(ChronoUnit.MILLIS),
                    seen,
                    said.serviceId());
        } catch (InvalidResponseException invalid) {
            throw inItsWords(said.kind(), invalid);
        }
    }

    /// The same refusal, with the element of the Task that says what a response calls by another name.
    static InvalidResponseException inItsWords(ResponseKind kind, InvalidResponseException invalid) {
        return new InvalidResponseException(element(kind, invalid.field()), invalid.expected());
    }

    private static String element(ResponseKind kind, String field) {
        return switch (field) {
            case "appointmentAt" -> "executionPeriod";
            case "service" -> "location";
            case "reason" -> kind == ResponseKind.COMPLETED ? "output" : "statusReason";
            default -> field;
        };
    }

    private boolean saysNothingNew(Referral referral) {
        if (sent.getStatus() != standing.getStatus()) {
            return false;
        }
        return switch (referral.state()) {
            case ACCEPTED -> said().kind() == ResponseKind.ACCEPTED && namesNoOtherPlace(referral);
            case SCHEDULED ->
                said().kind() == ResponseKind.SCHEDULED
                        && Objects.equals(said().appointmentAt(), referral.appointmentAt())
                        && namesNoOtherPlace(referral);
            case IN_PROGRESS -> namesNoOtherPlace(referral);
            case COMPLETED, DECLINED -> Objects.equals(said().reason(), referral.outcome());
            case HELD_FOR_CONSENT, REQUESTED, CANCELLED -> true;
        };
    }

    /// A place that is left out stays as it is.
    private boolean namesNoOtherPlace(Referral referral) {
        String named = service();
        return named == null || named.equals(referral.serviceId());
    }

    private Said said() {
        return switch (sent.getStatus()) {
            case ACCEPTED ->
                scheduled() ? new Said(ResponseKind.SCHEDULED, null, appointment(), service()) : accepted();
            case REJECTED ->
                new Said(
                        ResponseKind.DECLINED,
                        code("statusReason", Codes.DECLINE_REASON, sent.getStatusReason()),
                        null,
                        null);
            case INPROGRESS -> new Said(ResponseKind.IN_PROGRESS, null, null, service());
            case COMPLETED -> new Said(ResponseKind.COMPLETED, outcome(), null, null);
            case null -> throw new InvalidResponseException("status", "accepted, rejected, in-progress or completed");
            case DRAFT, REQUESTED, RECEIVED, READY, CANCELLED, ONHOLD, FAILED, ENTEREDINERROR, NULL ->
                throw new InvalidResponseException("status", "accepted, rejected, in-progress or completed");
        };
    }

    private Said accepted() {
        return new Said(ResponseKind.ACCEPTED, null, null, service());
    }

    private boolean scheduled() {
        return sent.getExecutionPeriod().hasStart()
                || ReferralState.SCHEDULED
                        .name()
                        .equals(sent.getBusinessStatus().getCodingFirstRep().getCode());
    }

    private @Nullable Instant appointment() {
        DateTimeType start = sent.getExecutionPeriod().getStartElement();
        if (!start.hasValue()) {
            return null;
        }
        if (start.getPrecision().ordinal() < TemporalPrecisionEnum.MINUTE.ordinal()) {
            throw new InvalidResponseException("executionPeriod", "a start with its time of day");
        }
        return start.getValue().toInstant();
    }

    /// The place, by its id in the directory of services: a reference to no resource, and no words.
    private @Nullable String service() {
        Reference location = sent.getLocation();
        if (location.isEmpty()) {
            return null;
        }
        String id = location.getIdentifier().getValue();
        if (id == null || !location.equalsDeep(Codes.service(id))) {
            throw new InvalidResponseException(
                    "location", "type Location and an identifier of system " + Codes.SERVICE + ", nothing else");
        }
        return id;
    }

    private @Nullable String outcome() {
        List<TaskOutputComponent> output = sent.getOutput();
        if (output.isEmpty()) {
            return null;
        }
        Type value = output.getFirst().getValue();
        if (output.size() > 1 || !(value instanceof CodeableConcept concept)) {
            throw new InvalidResponseException("output", "one, with the code of the outcome as CodeableConcept");
        }
        if (output.getFirst().getType().hasText()) {
            throw new InvalidResponseException("output", "a type without text");
        }
        return code("output", Codes.OUTCOME, concept);
    }

    /// A code of the platform's own, without free text.
    private static @Nullable String code(String element, String system, CodeableConcept concept) {
        if (concept.isEmpty()) {
            return null;
        }
        Coding coding = concept.getCodingFirstRep();
        boolean foreign = coding.hasSystem() && !coding.getSystem().equals(system);
        boolean worded = concept.hasText() || coding.hasDisplay();
        if (worded || foreign || concept.getCoding().size() > 1 || !coding.hasCode()) {
            throw new InvalidResponseException(element, "one coding of system " + system + ", and no text");
        }
        return coding.getCode();
    }
}
