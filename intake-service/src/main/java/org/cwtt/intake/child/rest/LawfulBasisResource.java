package org.cwtt.intake.child.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.child.ReadLawfulBases;
import org.cwtt.intake.child.RecordLawfulBasis;
import org.cwtt.intake.child.WithdrawLawfulBasis;
import org.cwtt.intake.child.domain.LawfulBasis;
import org.cwtt.intake.child.domain.LawfulBasis.Act;
import org.cwtt.intake.child.domain.LawfulBasis.How;
import org.cwtt.intake.child.domain.LawfulBasis.Kind;
import org.cwtt.intake.child.domain.LawfulBasis.Purpose;
import org.cwtt.intake.rest.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// On what grounds a child's information is processed: consents, assents, obligations.
@Path("/v1/children/{childId}/lawful-bases")
@Tag(name = "Consent")
@RolesAllowed({Roles.CAPTURER, Roles.PRACTITIONER})
@RunOnVirtualThread
public class LawfulBasisResource {
    /// Who gave it or took it back, when and how.
    ///
    /// @param by by relationship to the child, such as mother; no name
    public record ActView(
            @NotBlank @Size(max = 60) @Pattern(regexp = ChildView.PRINTABLE)
            String by,

            @NotNull LocalDate on,
            @NotNull How how) {
        Act toAct() {
            return new Act(by, on, how);
        }
    }

    /// @param id made by the client (UUIDv7): the same may be sent again
    /// @param formVersion which text was read or signed, or which law
    public record BasisRequest(
            @NotNull UUID id,
            @NotNull Purpose purpose,
            @NotNull Kind kind,

            @NotBlank @Size(max = 100) @Pattern(regexp = ChildView.PRINTABLE)
            String formVersion,

            @NotNull @Valid ActView given) {}

    private final RecordLawfulBasis recordLawfulBasis;
    private final WithdrawLawfulBasis withdrawLawfulBasis;
    private final ReadLawfulBases readLawfulBases;
    private final JsonWebToken token;
    private final Clock clock;

    LawfulBasisResource(
            RecordLawfulBasis recordLawfulBasis,
            WithdrawLawfulBasis withdrawLawfulBasis,
            ReadLawfulBases readLawfulBases,
            JsonWebToken token,
            Clock clock) {
        this.recordLawfulBasis = recordLawfulBasis;
        this.withdrawLawfulBasis = withdrawLawfulBasis;
        this.readLawfulBases = readLawfulBases;
        this.token = token;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "All bases of a child, withdrawn ones too", description = "Logged as a read of the child.")
    @APIResponse(responseCode = "200", description = "The oldest first")
    @APIResponse(responseCode = "404", description = "No such child within your areas")
    public List<LawfulBasis> list(@RestPath UUID childId) {
        Caller caller = Caller.from(token);
        return readLawfulBases
                .read(childId, caller.areas(), caller.subject())
                .orElseThrow(() -> Problem.notFound("child", childId));
    }

    @POST
    @Operation(
            summary = "Record a basis: who gave it, when, how, and by which text",
            description = "A basis to share opens the department from now on; a child's assent alone opens nothing.")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "200", description = "The same was recorded before")
    @APIResponse(responseCode = "404", description = "No such child within your areas")
    @APIResponse(responseCode = "409", description = "Another basis has this id")
    @APIResponse(responseCode = "422", description = "The day has not come yet")
    public RestResponse<Void> record(@RestPath UUID childId, @NotNull @Valid BasisRequest request) {
        Caller caller = Caller.from(token);
        LawfulBasis basis = new LawfulBasis(
                request.id(),
                childId,
                request.purpose(),
                request.kind(),
                request.formVersion(),
                request.given().toAct(),
                caller.subject(),
                clock.instant(),
                null);
        return switch (recordLawfulBasis.record(basis, caller.areas())) {
            case RECORDED -> RestResponse.status(201);
            case REPEATED -> RestResponse.status(200);
            case CHILD_NOT_FOUND -> throw Problem.notFound("child", childId);
            case OTHER_CONTENT ->
                throw Problem.of(409, "other-content", "Another basis has this id")
                        .with("id", basis.id())
                        .build();
            case IN_THE_FUTURE ->
                throw Problem.of(Problem.UNPROCESSABLE, "given-in-the-future", "The day has not come yet")
                        .build();
        };
    }

    @POST
    @Path("{basisId}/withdrawal")
    @Operation(
            summary = "Take a consent back",
            description = "With effect downstream: the child's current state is announced. Nothing is overwritten.")
    @APIResponse(responseCode = "204", description = "Withdrawn, now or before")
    @APIResponse(responseCode = "404", description = "No such basis of a child within your areas")
    public void withdraw(@RestPath UUID childId, @RestPath UUID basisId, @NotNull @Valid ActView request) {
        Caller caller = Caller.from(token);
        LawfulBasis.Withdrawal withdrawal =
                new LawfulBasis.Withdrawal(request.toAct(), caller.subject(), clock.instant());
        if (!withdrawLawfulBasis.withdraw(childId, basisId, withdrawal, caller.areas())) {
            throw Problem.notFound("lawful-basis", basisId);
        }
    }
}
