package org.cwtt.casework.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cwtt.casework.ReadMentions;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.Access.What;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The notes that ask for the caller's attention.
@Path("/v1/mentions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("practitioner")
@RunOnVirtualThread
@Tag(name = "Notes")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Not a practitioner")
public class MentionResource {
    private final ReadMentions readMentions;
    private final JsonWebToken token;

    MentionResource(ReadMentions readMentions, JsonWebToken token) {
        this.readMentions = readMentions;
        this.token = token;
    }

    @GET
    @Operation(summary = "The notes that ask for your attention and are for your eyes, newest first")
    @APIResponse(responseCode = "200", description = "The notes")
    @APIResponse(responseCode = "400", description = "The limit is not 1 to 200")
    public List<NoteView> mentions(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @HeaderParam(Purpose.HEADER) @Nullable String purpose) {
        return readMentions
                .read(limit, new Access(new Caller(token).asReader(), What.NOTES, Purpose.of(purpose)))
                .stream()
                .map(NoteView::from)
                .toList();
    }
}
