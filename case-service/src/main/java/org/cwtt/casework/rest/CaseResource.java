package org.cwtt.casework.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.cwtt.casework.ReadCase;
import org.cwtt.casework.ReadCaseload;
import org.cwtt.casework.domain.CaseDecider;
import org.cwtt.casework.domain.CaseFilter;
import org.cwtt.casework.domain.CaseloadPage;
import org.cwtt.casework.domain.NeedPosition;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// The records of the children in the caller's areas. Every reading is noted with its purpose.
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("practitioner")
@RunOnVirtualThread
@Tag(name = "Cases")
public class CaseResource {
    private static final String PURPOSE = "Purpose";
    private static final String USUAL_PURPOSE = "casework";
    private static final String PURPOSE_FORM = "[a-z][a-z-]{0,39}";

    private final ReadCase readCase;
    private final ReadCaseload readCaseload;
    private final JsonWebToken token;
    private final InstantSource clock;

    CaseResource(ReadCase readCase, ReadCaseload readCaseload, JsonWebToken token, InstantSource clock) {
        this.clock = clock;
        this.readCase = readCase;
        this.readCaseload = readCaseload;
        this.token = token;
    }

    /// One child's longitudinal record.
    @GET
    @Path("{childId}")
    @Operation(
            summary =
                    "A child's record: rounds, flags with evidence, change, consents, referrals, case, plans, timeline")
    @APIResponse(responseCode = "200", description = "The record")
    @APIResponse(responseCode = "400", description = "The purpose is not a code")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not a practitioner")
    @APIResponse(responseCode = "404", description = "No such child in your areas: urn:cwtt:problem:child-not-found")
    public RestResponse<CaseView> read(
            @PathParam("childId") UUID childId,
            @Parameter(description = "Why, as a code for the access log")
                    @HeaderParam(PURPOSE)
                    @DefaultValue(USUAL_PURPOSE)
                    @Pattern(regexp = PURPOSE_FORM)
                    String purpose) {
        return readCase.read(childId, new Caller(token).asReader(), purpose)
                .map(found -> CaseView.from(found, today()))
                .map(view -> ResponseBuilder.ok(view).build())
                .orElseThrow(() -> Problems.childNotFound(childId));
    }

    /// The children of a round, those in greatest need first.
    @GET
    @Operation(summary = "The children in your areas, those with the most HIGH, then MEDIUM flags first")
    @APIResponse(responseCode = "200", description = "A page; its header Link leads to the next one")
    @APIResponse(responseCode = "400", description = "Each wrong parameter: urn:cwtt:problem:invalid-query")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not a practitioner")
    public RestResponse<CaseloadView> list(
            @BeanParam CaseloadParameters parameters,
            @Context UriInfo uri,
            @HeaderParam(PURPOSE) @DefaultValue(USUAL_PURPOSE) @Pattern(regexp = PURPOSE_FORM) String purpose) {
        CaseFilter filter = CaseloadQuery.read(parameters, today());
        CaseloadPage page = readCaseload.read(filter, new Caller(token).asReader(), purpose);
        ResponseBuilder<CaseloadView> response = ResponseBuilder.ok(CaseloadView.from(page));
        page.next().ifPresent(next -> response.header(HttpHeaders.LINK, nextLink(uri, page, next)));
        return response.build();
    }

    private LocalDate today() {
        return clock.instant().atZone(CaseDecider.ZONE).toLocalDate();
    }

    /// Names the round, so that a newer one does not begin between two pages.
    private static String nextLink(UriInfo uri, CaseloadPage page, NeedPosition next) {
        UriBuilder link =
                uri.getRequestUriBuilder().replaceQueryParam("after", next).replaceQueryParam("round", page.roundId());
        return "<" + link.build() + ">; rel=\"next\"";
    }
}
