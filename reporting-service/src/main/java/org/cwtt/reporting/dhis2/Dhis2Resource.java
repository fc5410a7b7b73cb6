package org.cwtt.reporting.dhis2;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.cwtt.reporting.ExportFigures;
import org.cwtt.reporting.ExportFigures.Answer;
import org.cwtt.reporting.dhis2.Dhis2Export.UnitScheme;
import org.cwtt.reporting.domain.AreaLevel;
import org.cwtt.reporting.rest.Caller;
import org.cwtt.reporting.rest.IndicatorQuery;
import org.cwtt.reporting.rest.Problems;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Published figures for DHIS2: first the metadata, once, then the values of each round.
@Path("/v1/dhis2")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"analyst", "administrator"})
@RunOnVirtualThread
@Tag(name = "DHIS2")
@APIResponse(responseCode = "400", description = "A parameter is missing or has a value that it cannot have")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "The caller's role may not export indicators")
@APIResponse(responseCode = "404", description = "No such round, or no such area inside the caller's areas")
@APIResponse(responseCode = "503", description = "No figures can be read now; ask again after Retry-After")
public class Dhis2Resource {
    private static final String AREA = "ZA, ZA-GP, a district's code or a school's EMIS number";
    private static final String DEEPEST =
            "Down to which level areas are told of: NATION, PROVINCE, DISTRICT or SCHOOL; DISTRICT when missing";

    private final ExportFigures exportFigures;
    private final Dhis2Export export;
    private final JsonWebToken token;

    Dhis2Resource(ExportFigures exportFigures, Dhis2Export export, JsonWebToken token) {
        this.exportFigures = exportFigures;
        this.export = export;
        this.token = token;
    }

    @GET
    @Path("/metadata")
    @Operation(summary = "Data elements, categories, the data set and organisation units, for DHIS2's /api/metadata")
    @APIResponse(responseCode = "200", description = "The package; the same things have the same ids at every export")
    public Dhis2Metadata metadata(
            @Parameter(description = AREA, required = true) @QueryParam("area") @Nullable String area,
            @Parameter(description = DEEPEST) @QueryParam("areaLevel") @Nullable String areaLevel) {
        String asked = required("area", area, AREA);
        return exportFigures
                .areas(asked, deepest(areaLevel), Caller.of(token).units())
                .map(export::metadata)
                .orElseThrow(() -> noSuchArea(asked));
    }

    @GET
    @Path("/data-value-sets")
    @Operation(
            summary = "The values of a round, for DHIS2's /api/dataValueSets",
            description = "A round counts for the quarter in which it closes. Hidden counts have no value.")
    @APIResponse(responseCode = "200", description = "The values")
    @APIResponse(
            responseCode = "409",
            description =
                    "The round lies in no quarter of its own: urn:cwtt:problem:round-not-begun, round-without-days, "
                            + "rounds-overlap")
    public DataValueSet values(
            @Parameter(description = AREA, required = true) @QueryParam("area") @Nullable String area,
            @Parameter(description = "Such as 2026-T1", required = true) @QueryParam("round") @Nullable String round,
            @Parameter(description = DEEPEST) @QueryParam("areaLevel") @Nullable String areaLevel,
            @Parameter(description = "UID (when missing) or CODE: how areas are named; DHIS2 must be told the same")
                    @QueryParam("orgUnitIdScheme")
                    @Nullable
                    String orgUnitIdScheme) {
        String askedArea = required("area", area, AREA);
        String askedRound = required("round", round, "a round such as 2026-T1");
        return switch (exportFigures.figures(
                askedArea, deepest(areaLevel), askedRound, Caller.of(token).units())) {
            case Answer.Exported exported ->
                Dhis2Export.values(exported.quarter(), exported.figures(), scheme(orgUnitIdScheme));
            case Answer.NoSuchArea _ -> throw noSuchArea(askedArea);
            case Answer.NoSuchRound _ -> throw Problems.notFound("round", askedRound, "a round such as 2026-T1");
            case Answer.NoDays _ ->
                throw Problems.roundConflict("round-without-days", "When the round is is not known", askedRound);
            case Answer.NotBegun notBegun ->
                throw Problems.roundConflict(
                        "round-not-begun", "The round begins on " + notBegun.opensOn(), askedRound);
            case Answer.Overlapping overlapping ->
                throw Problems.roundConflict(
                        "rounds-overlap",
                        overlapping.otherRound() + " ends in " + overlapping.quarter() + " too",
                        askedRound);
        };
    }

    private static String required(String parameter, @Nullable String given, String expected) {
        if (given == null || given.isBlank()) {
            throw Problems.missing(parameter, expected);
        }
        return given;
    }

    private static UnitScheme scheme(@Nullable String given) {
        return given == null
                ? UnitScheme.UID
                : Arrays.stream(UnitScheme.values())
                        .filter(scheme -> scheme.name().equals(given))
                        .findFirst()
                        .orElseThrow(() -> Problems.invalid("orgUnitIdScheme", given, List.of(UnitScheme.values())));
    }

    private static AreaLevel deepest(@Nullable String given) {
        return given == null ? AreaLevel.DISTRICT : IndicatorQuery.areaLevel(given);
    }

    private static RuntimeException noSuchArea(String area) {
        return Problems.notFound("area", area, "an area inside your own areas");
    }
}
