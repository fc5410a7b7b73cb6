package org.cwtt.casework.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.ReadNotes;
import org.cwtt.casework.WriteNote;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.Access.What;
import org.cwtt.casework.domain.Note;
import org.cwtt.casework.domain.Reader;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What the team writes about a child.
@Path("/v1/cases/{childId}/notes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("practitioner")
@RunOnVirtualThread
@Tag(name = "Notes")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Not a practitioner")
public class NoteResource {
    private static final String PROFESSION = "[A-Z][A-Z_]{0,39}";
    private static final int LONGEST = 4_000;

    private final WriteNote writeNote;
    private final ReadNotes readNotes;
    private final JsonWebToken token;
    private final InstantSource clock;

    /// @param text at most 4,000 characters
    /// @param visibleTo professions that may read it; none: all practitioners of the child's area
    /// @param mentions logins of those whose attention is asked for
    record NoteRequest(
            @NotBlank @Size(max = LONGEST) String text,
            @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = PROFESSION) String> visibleTo,
            @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = Codes.LOGIN) String> mentions) {}

    NoteResource(WriteNote writeNote, ReadNotes readNotes, JsonWebToken token, InstantSource clock) {
        this.writeNote = writeNote;
        this.readNotes = readNotes;
        this.token = token;
        this.clock = clock;
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Write a note under an id of your making; the same again changes nothing")
    @APIResponse(responseCode = "201", description = "Written")
    @APIResponse(responseCode = "200", description = "It was written before")
    @APIResponse(responseCode = "400", description = "A field is wrong, or the text is empty or too long")
    @APIResponse(responseCode = "404", description = "No such child in your areas")
    @APIResponse(responseCode = "409", description = "The id stands for another note: urn:cwtt:problem:id-reused")
    public RestResponse<NoteView> write(
            @PathParam("childId") UUID childId, @PathParam("id") UUID id, @NotNull @Valid NoteRequest asked) {
        Reader author = reader();
        Note note = new Note(
                id,
                childId,
                author.login(),
                author.profession(),
                sorted(asked.visibleTo()),
                sorted(asked.mentions()),
                asked.text(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        WriteNote.Written written = writeNote.write(note, new Access(author, What.NOTE_WRITTEN, Purpose.USUAL));
        return RestResponse.status(
                written.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                NoteView.from(written.note()));
    }

    @GET
    @Operation(summary = "The notes about a child that are for your eyes, oldest first")
    @APIResponse(responseCode = "200", description = "The notes")
    @APIResponse(responseCode = "404", description = "No such child in your areas")
    public List<NoteView> read(
            @PathParam("childId") UUID childId, @HeaderParam(Purpose.HEADER) @Nullable String purpose) {
        return readNotes.read(childId, new Access(reader(), What.NOTES, Purpose.of(purpose))).stream()
                .map(NoteView::from)
                .toList();
    }

    private Reader reader() {
        return new Caller(token).asReader();
    }

    private static List<String> sorted(@Nullable List<String> given) {
        return given == null ? List.of() : given.stream().distinct().sorted().toList();
    }
}
