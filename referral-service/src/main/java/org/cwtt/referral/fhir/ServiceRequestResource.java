package org.cwtt.referral.fhir;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// What a department is asked to do, as FHIR's ServiceRequest: reading.
@Path("/fhir/ServiceRequest")
@RunOnVirtualThread
@RolesAllowed(Caller.DEPARTMENT_OFFICER)
@Produces({FhirJson.JSON, MediaType.APPLICATION_JSON})
public class ServiceRequestResource {
    private final ShowReferral showReferral;
    private final ReferralBundles bundles;
    private final ReferralResources resources;
    private final Answers answers;
    private final SecurityIdentity identity;

    ServiceRequestResource(
            ShowReferral showReferral,
            ReferralBundles bundles,
            ReferralResources resources,
            Answers answers,
            SecurityIdentity identity) {
        this.showReferral = showReferral;
        this.bundles = bundles;
        this.resources = resources;
        this.answers = answers;
        this.identity = identity;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One referral of your department, as ServiceRequest; the ETag is its version")
    @APIResponse(responseCode = "200", description = "The ServiceRequest")
    @APIResponse(responseCode = "304", description = "Still the version of If-None-Match")
    @APIResponse(responseCode = "404", description = "Unknown, or not yours to see, as OperationOutcome")
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        DatedReferral dated =
                ReferralResources.dated(showReferral.show(Caller.of(identity).asDepartment(), id));
        return answers.of(request, dated, resources.request(dated));
    }

    @GET
    @Operation(summary = "Your department's referrals as ServiceRequests; the Bundle's next link leads on")
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
                        Search.SERVICE_REQUEST,
                        Caller.of(identity).asDepartment(),
                        new Bundles.Asked(uri, form),
                        resources::request))
                .build();
    }
}
