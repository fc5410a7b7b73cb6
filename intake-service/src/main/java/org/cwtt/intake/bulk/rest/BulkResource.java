package org.cwtt.intake.bulk.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.cwtt.intake.IntakeConfig;
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.bulk.RowTaker;
import org.cwtt.intake.bulk.RunJobs;
import org.cwtt.intake.bulk.StartJob;
import org.cwtt.intake.bulk.WatchJobs;
import org.cwtt.intake.bulk.domain.Job;
import org.cwtt.intake.bulk.domain.Kind;
import org.cwtt.intake.bulk.domain.Progress;
import org.cwtt.intake.rest.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Files of many rows, taken in as jobs under an id of the sender's making.
@Path("/v1/bulk")
@Tag(name = "Bulk")
@RunOnVirtualThread
@APIResponse(responseCode = "202", description = "Sent; ask for its progress")
@APIResponse(responseCode = "200", description = "The same was sent before: its progress")
@APIResponse(responseCode = "400", description = "The file is not of its type; no such column")
@APIResponse(responseCode = "409", description = "Another file was sent under this id")
@APIResponse(responseCode = "413", description = "Too many bytes or rows, or it unpacks to too much")
@APIResponse(responseCode = "422", description = "A needed column or the named sheet is missing")
public class BulkResource {
    private final StartJob startJob;
    private final WatchJobs watchJobs;
    private final RunJobs runJobs;
    private final Instance<RowTaker> takers;
    private final IntakeConfig config;
    private final JsonWebToken token;

    BulkResource(
            StartJob startJob,
            WatchJobs watchJobs,
            RunJobs runJobs,
            Instance<RowTaker> takers,
            IntakeConfig config,
            JsonWebToken token) {
        this.startJob = startJob;
        this.watchJobs = watchJobs;
        this.runJobs = runJobs;
        this.takers = takers;
        this.config = config;
        this.token = token;
    }

    @PUT
    @Path("schools/{jobId}")
    @Consumes({BulkFile.XLSX, BulkFile.CSV})
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Take in a list of schools, such as the Department of Basic Education's master list",
            description = "A spreadsheet or CSV with a row a school. The master list's columns are known; others are"
                    + " named by the parameter column, as in column=NAME:Naam. A school that is there is brought up"
                    + " to date; what the list does not tell stays. dryRun=true tells all of it and changes nothing.")
    public RestResponse<Progress> schools(
            @RestPath UUID jobId, @Valid @BeanParam BulkParameters parameters, InputStream body) throws IOException {
        return start(jobId, Kind.SCHOOLS, null, parameters, body);
    }

    @PUT
    @Path("class-lists/{jobId}")
    @Consumes({BulkFile.CSV, BulkFile.XLSX})
    @RolesAllowed({Roles.CAPTURER, Roles.PRACTITIONER, Roles.ADMINISTRATOR})
    @Operation(
            summary = "Register the learners of a class list",
            description = "CSV in UTF-8 or Latin-1 with semicolons, commas or tabs, or a spreadsheet. The columns of a"
                    + " SA-SAMS learner export are known; others are named by the parameter column, as in"
                    + " column=FAMILY_NAME:Van. Who is in already is recognised.")
    public RestResponse<Progress> classList(
            @RestPath UUID jobId,
            @QueryParam("school") @NotNull @Pattern(regexp = "[0-9]{6,12}") String school,
            @Valid @BeanParam BulkParameters parameters,
            InputStream body)
            throws IOException {
        return start(jobId, Kind.CLASS_LIST, school, parameters, body);
    }

    @PUT
    @Path("assessments/{jobId}")
    @Consumes({BulkFile.CSV, BulkFile.XLSX, BulkFile.NDJSON})
    @RolesAllowed({Roles.CAPTURER, Roles.PRACTITIONER, Roles.ADMINISTRATOR})
    @Operation(
            summary = "Take in historic assessments, one submission a row or line",
            description = "Columns or fields: childId or learnerNumber, roundId, questionnaire (or id), version,"
                    + " language, interviewedOn, and each answer under its item's code. The submission's id follows"
                    + " from them, so that a repeat is recognised.")
    public RestResponse<Progress> assessments(
            @RestPath UUID jobId, @Valid @BeanParam BulkParameters parameters, InputStream body) throws IOException {
        return start(jobId, Kind.ASSESSMENTS, null, parameters, body);
    }

    private RestResponse<Progress> start(
            UUID jobId, Kind kind, @Nullable String school, BulkParameters parameters, InputStream body)
            throws IOException {
        Caller caller = Caller.from(token);
        RowTaker taker =
                takers.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
        Job job = new Job(jobId, kind, school, parameters.dryRun, caller.subject(), caller.areas());
        try (Upload upload = Upload.of(body)) {
            BulkFile file = new BulkFile(
                    upload,
                    parameters.type,
                    parameters.sheet,
                    parameters.named(taker),
                    taker,
                    config.bulk().rows());
            return answer(job, startJob.start(job, file));
        }
    }

    private RestResponse<Progress> answer(Job job, StartJob.Outcome outcome) {
        runJobs.wakeUp();
        return switch (outcome) {
            case STARTED ->
                ResponseBuilder.create(RestResponse.Status.ACCEPTED, progress(job))
                        .location(URI.create("/v1/bulk/" + job.id()))
                        .build();
            case REPEATED -> RestResponse.ok(progress(job));
            case OTHER_CONTENT ->
                throw Problem.of(409, "other-content", "Another file was sent under this id")
                        .with("id", job.id())
                        .build();
        };
    }

    private Progress progress(Job job) {
        return watchJobs.one(job.id(), job.sentBy()).orElseThrow();
    }
}
