package org.cwtt.referral.fhir;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.cwtt.referral.ShowReferral;
import org.cwtt.referral.domain.DatedReferral;
import org.cwtt.referral.rest.Caller;
import org.cwtt.rest.RequestTrace;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// What a department does about its referrals, as FHIR's Task: reading, and answering by its status.
@Path("/fhir/Task")
@RunOnVirtualThread
@RolesAllowed(Caller.DEPARTMENT_OFFICER)
@Produces({FhirJson.JSON, MediaType.APPLICATION_JSON})
public class TaskResource {
    static final String JSON_PATCH = "application/json-patch+json";

    private final ShowReferral showReferral;
    private final TaskAnswer taskAnswer;
    private final ReferralBundles bundles;
    private final ReferralResources resources;
    private final Answers answers;
    private final SecurityIdentity identity;

    TaskResource(
            ShowReferral showReferral,
            TaskAnswer taskAnswer,
            ReferralBundles bundles,
            ReferralResources resources,
            Answers answers,
            SecurityIdentity identity) {
        this.showReferral = showReferral;
        this.taskAnswer = taskAnswer;
        this.bundles = bundles;
        this.resources = resources;
        this.answers = answers;
        this.identity = identity;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One referral of your department, as Task; the ETag is its version")
    @APIResponse(responseCode = "200", description = "The Task")
    @APIResponse(responseCode = "304", description = "Still the version of If-None-Match")
    @APIResponse(responseCode = "404", description = "Unknown, or not yours to see, as OperationOutcome")
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        DatedReferral dated =
                ReferralResources.dated(showReferral.show(Caller.of(identity).asDepartment(), id));
        return answers.of(request, dated, resources.task(dated));
    }

    @GET
    @Operation(summary = "Your department's referrals as Tasks; the Bundle's next link leads on")
    @APIResponse(responseCode = "200", description = "A searchset")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or cannot be meant, as OperationOutcome")
    public Response search(@Context UriInfo uri) {
        return search(uri, uri.getQueryParameters());
    }

    @POST
    @Path("/_search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "The same search as a form, so that a child's id stands in no address")
    @APIResponse(responseCode = "200", description = "A searchset")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or cannot be meant, as OperationOutcome")
    public Response search(@Context UriInfo uri, MultivaluedMap<String, String> form) {
        return Response.ok(bundles.search(
                        Search.TASK, Caller.of(identity).asDepartment(), new Bundles.Asked(uri, form), resources::task))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Consumes({FhirJson.JSON, MediaType.APPLICATION_JSON})
    @Operation(summary = "Accept, reject, schedule, begin or complete a referral by the Task's status")
    @APIResponse(responseCode = "200", description = "The Task afterwards; the same said again changes nothing")
    @APIResponse(responseCode = "400", description = "Not a Task, as OperationOutcome")
    @APIResponse(responseCode = "404", description = "Unknown, or not yours to see, as OperationOutcome")
    @APIResponse(responseCode = "409", description = "Not from this status, as OperationOutcome")
    @APIResponse(responseCode = "412", description = "Changed since the version of If-Match, as OperationOutcome")
    @APIResponse(
            responseCode = "422",
            description = "A reason or appointment is missing or in the past,"
                    + " or something is changed that is not the department's, as OperationOutcome")
    public Response update(
            @PathParam("id") UUID id,
            String body,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("traceparent") @Nullable String traceparent) {
        DatedReferral after = taskAnswer.put(caller(traceparent), id, body, Versions.seen(ifMatch));
        return answers.of(after, resources.task(after));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(JSON_PATCH)
    @Operation(summary = "The same by JSON Patch (RFC 6902)")
    @APIResponse(responseCode = "200", description = "The Task afterwards")
    @APIResponse(responseCode = "400", description = "Not a patch, as OperationOutcome")
    @APIResponse(responseCode = "404", description = "Unknown, or not yours to see, as OperationOutcome")
    @APIResponse(responseCode = "409", description = "Not from this status, as OperationOutcome")
    @APIResponse(responseCode = "412", description = "Changed since the version of If-Match, as OperationOutcome")
    @APIResponse(responseCode = "422", description = "The patch does not fit, or as with PUT, as OperationOutcome")
    public Response patch(
            @PathParam("id") UUID id,
            String body,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("traceparent") @Nullable String traceparent) {
        DatedReferral after = taskAnswer.patch(caller(traceparent), id, body, Versions.seen(ifMatch));
        return answers.of(after, resources.task(after));
    }

    private TaskAnswer.From caller(@Nullable String traceparent) {
        return new TaskAnswer.From(Caller.of(identity).asDepartment(), RequestTrace.of(traceparent));
    }
}
