package org.cwtt.reporting.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.cwtt.reporting.FindIndicators;
import org.cwtt.reporting.FindIndicators.Answer;
import org.cwtt.reporting.FindIndicators.Answer.Found;
import org.cwtt.reporting.domain.FigureQuery;
import org.cwtt.reporting.domain.Publication;
import org.cwtt.reporting.domain.SmallNumbers;
import org.cwtt.reporting.rest.IndicatorsView.FigureView;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Indicators of an area, as JSON, as CSV, and in bulk as lines of JSON.
@Path("/v1/indicators")
@RolesAllowed({"analyst", "administrator", "practitioner"})
@RunOnVirtualThread
public class IndicatorsResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final int PAGE = 5_000;

    private final FindIndicators findIndicators;
    private final SmallNumbers rule;
    private final JsonWebToken token;
    private final ObjectMapper json;

    IndicatorsResource(FindIndicators findIndicators, SmallNumbers rule, JsonWebToken token, ObjectMapper json) {
        this.findIndicators = findIndicators;
        this.rule = rule;
        this.token = token;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Figures of an area inside the caller's areas, small numbers hidden, others rounded; "
                    + "Link rel=next leads to the rest")
    @APIResponse(
            responseCode = "200",
            description =
                    "The figures, as JSON or (Accept: text/csv) as CSV; with Accept: application/x-ndjson all of them"
                            + " at once, a line each",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = IndicatorsView.class)),
                @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = FigureView.class))
            })
    @APIResponse(responseCode = "400", description = "A parameter is missing or has a value that it cannot have")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller's role may not read indicators")
    @APIResponse(responseCode = "404", description = "No such round, or no such area inside the caller's areas")
    @APIResponse(responseCode = "503", description = "No figures can be read now; ask again after Retry-After")
    public RestResponse<IndicatorsView> indicators(@BeanParam IndicatorQuery query, @Context UriInfo address) {
        FigureQuery question = query.toQuestion();
        Found found = found(question);
        List<FigureView> figures =
                found.figures().stream().map(FigureView::from).toList();
        return page(new IndicatorsView(question.area(), found.areaLevel(), rule, figures), found, address);
    }

    @GET
    @Produces(Csv.MEDIA_TYPE)
    @Operation(hidden = true)
    public RestResponse<String> indicatorsAsCsv(@BeanParam IndicatorQuery query, @Context UriInfo address) {
        Found found = found(query.toQuestion());
        return page(Csv.of(found.figures()), found, address);
    }

    /// All figures, whatever `limit` says. Each page is read when the one before has gone out, so a reader who stops
    /// reading holds a connection and nothing more.
    @GET
    @Produces(NDJSON)
    @Operation(hidden = true)
    public StreamingOutput indicatorsAsLines(@BeanParam IndicatorQuery query) {
        FigureQuery question = query.toQuestion().upTo(PAGE);
        Set<String> units = Caller.of(token).units();
        Found first = found(question, units);
        return lines -> write(first, question, units, lines);
    }

    private void write(Found first, FigureQuery question, Set<String> units, OutputStream lines) throws IOException {
        Found page = first;
        writeLines(page, lines);
        while (page.next().isPresent()) {
            page = found(question.behind(page.next().get()), units);
            writeLines(page, lines);
        }
    }

    private void writeLines(Found page, OutputStream lines) throws IOException {
        for (Publication figure : page.figures()) {
            lines.write(json.writeValueAsBytes(FigureView.from(figure)));
            lines.write('\n');
        }
    }

    Found found(FigureQuery question) {
        return found(question, Caller.of(token).units());
    }

    private Found found(FigureQuery question, Set<String> units) {
        return switch (findIndicators.find(question, units)) {
            case Found found -> found;
            case Answer.NoSuchArea _ ->
                throw Problems.notFound("area", question.area(), "an area inside your own areas");
            case Answer.NoSuchRound _ ->
                throw Problems.notFound("round", question.round().orElse(""), "a round such as 2026-T1");
            case Answer.NoSuchParts noParts ->
                throw Problems.invalid(
                        "areaLevel",
                        question.areaLevel().map(Enum::name).orElse(""),
                        "a level inside a " + noParts.areaLevel());
        };
    }

    private static <T> RestResponse<T> page(T entity, Found found, UriInfo address) {
        ResponseBuilder<T> answer = ResponseBuilder.ok(entity);
        found.next()
                .ifPresent(cell -> answer.links(
                        Link.fromUriBuilder(address.getRequestUriBuilder().replaceQueryParam("after", "{after}"))
                                .rel("next")
                                .build(cell)));
        return answer.build();
    }
}
