package org.cwtt.referral.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonPatch;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.referral.RespondToReferral;
import org.cwtt.referral.ShowReferral;
import org.cwtt.referral.domain.DatedReferral;
import org.cwtt.referral.domain.DepartmentResponse;
import org.cwtt.referral.domain.InvalidResponseException;
import org.cwtt.referral.domain.Viewer;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/// Takes a department's answer by a Task that it puts or patches: as the life-cycle's response that it says.
@ApplicationScoped
class TaskAnswer {
    private static final int MOST_OPERATIONS = 100;

    private final ShowReferral showReferral;
    private final RespondToReferral respondToReferral;
    private final ReferralResources resources;
    private final FhirJson json;
    private final InstantSource clock;

    TaskAnswer(
            ShowReferral showReferral,
            RespondToReferral respondToReferral,
            ReferralResources resources,
            FhirJson json,
            InstantSource clock) {
        this.showReferral = showReferral;
        this.respondToReferral = respondToReferral;
        this.resources = resources;
        this.json = json;
        this.clock = clock;
    }

    /// Who answers, and in which trace.
    record From(Viewer viewer, @Nullable String traceparent) {}

    DatedReferral put(From from, UUID id, String body, @Nullable Long seen) {
        DatedReferral before = show(from, id);
        Task sent = json.readTask(body);
        if (!id.toString().equals(sent.getIdPart())) {
            throw new InvalidRequestException("id", "the id of the address");
        }
        return answer(from, before, sent, seen);
    }

    /// A patch is made for the version that it is applied to.
    DatedReferral patch(From from, UUID id, String body, @Nullable Long seen) {
        DatedReferral before = show(from, id);
        Task sent = json.readTask(patched(resources.task(before), body));
        return answer(from, before, sent, seen);
    }

    private DatedReferral answer(From from, DatedReferral before, Task sent, @Nullable Long seen) {
        SentTask task = SentTask.of(sent, resources.task(before));
        Optional<DepartmentResponse> response = task.response(before.referral(), seen, clock.instant());
        if (response.isEmpty()) {
            return before;
        }
        try {
            respondToReferral.respond(from.viewer(), response.get(), from.traceparent());
        } catch (InvalidResponseException invalid) {
            throw SentTask.inItsWords(response.get().kind(), invalid);
        }
        return show(from, before.referral().id());
    }

    private DatedReferral show(From from, UUID id) {
        return ReferralResources.dated(showReferral.show(from.viewer(), id));
    }

    private String patched(Task task, String body) {
        JsonPatch patch = patch(body);
        try {
            return patch.apply(object(json.write(task))).toString();
        } catch (JsonException _) {
            throw new InvalidResponseException("patch", "operations that fit the Task as it stands");
        }
    }

    private static JsonPatch patch(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonArray operations = reader.readArray();
            if (operations.size() > MOST_OPERATIONS || operations.stream().anyMatch(TaskAnswer::copies)) {
                throw new InvalidRequestException("patch", "at most 100 operations, none of them a copy");
            }
            return Json.createPatch(operations);
        } catch (JsonException | ClassCastException | IllegalArgumentException _) {
            throw new InvalidRequestException("patch", "a JSON Patch (RFC 6902)");
        }
    }

    /// Copy upon copy, thirty of them fill any memory; no answer needs one.
    private static boolean copies(JsonValue operation) {
        return "copy".equals(operation.asJsonObject().getString("op", ""));
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
