package org.cwtt.casework.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.WriteNote;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.Access.What;
import org.cwtt.casework.domain.InvalidRequestException;
import org.cwtt.casework.domain.Note;
import org.cwtt.casework.domain.Reader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What a practitioner writes down on the child's page.
@Path("/dashboard/children/{id}/notes/{note}")
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class NoteForms {
    private static final int LONGEST = 4_000;

    private final WriteNote writeNote;
    private final Practitioner practitioner;
    private final Forms forms;
    private final InstantSource clock;

    NoteForms(WriteNote writeNote, Practitioner practitioner, Forms forms, InstantSource clock) {
        this.writeNote = writeNote;
        this.practitioner = practitioner;
        this.forms = forms;
        this.clock = clock;
    }

    @POST
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> write(
            @PathParam("id") UUID id,
            @PathParam("note") UUID note,
            @RestForm @Nullable String text,
            @RestForm List<String> visibleTo,
            @RestForm @Nullable String mentions,
            @RestForm @Nullable String token) {
        Access access = practitioner.acting(token, What.NOTE_WRITTEN);
        return forms.led(id, "notes", () -> {
            Reader author = access.reader();
            writeNote.write(
                    new Note(
                            note,
                            id,
                            author.login(),
                            author.profession(),
                            professions(visibleTo),
                            FormFields.logins("mentions", mentions).stream()
                                    .sorted()
                                    .toList(),
                            text(text),
                            clock.instant().truncatedTo(ChronoUnit.MICROS)),
                    access);
            return Told.NOTED;
        });
    }

    private static List<String> professions(List<String> given) {
        if (!ChildPageWords.PROFESSIONS.containsAll(given)) {
            throw new InvalidRequestException("visibleTo", "", "professions of the page");
        }
        return given.stream().distinct().sorted().toList();
    }

    /// A browser counts a line's end as one character and sends two.
    private static String text(@Nullable String given) {
        String text = given == null ? "" : given.replace("\r\n", "\n").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new InvalidRequestException("text", "", "1 to " + LONGEST + " characters");
        }
        return text;
    }
}
