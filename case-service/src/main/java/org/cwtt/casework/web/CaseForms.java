package org.cwtt.casework.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiFunction;
import org.cwtt.casework.ChangeCase;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.Access.What;
import org.cwtt.casework.domain.CaseCommand;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What a practitioner does with a case on the child's page. Every form says which version it saw.
@Path("/dashboard/children/{id}/case")
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class CaseForms {
    private final ChangeCase changeCase;
    private final Practitioner practitioner;
    private final Forms forms;
    private final InstantSource clock;

    CaseForms(ChangeCase changeCase, Practitioner practitioner, Forms forms, InstantSource clock) {
        this.changeCase = changeCase;
        this.practitioner = practitioner;
        this.forms = forms;
        this.clock = clock;
    }

    @POST
    @Path("assignments")
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> assign(
            @PathParam("id") UUID id,
            @RestForm @Nullable String token,
            @RestForm @Nullable String version,
            @RestForm @Nullable String team,
            @RestForm @Nullable String members) {
        return change(
                id,
                token,
                version,
                (actor, at) -> new CaseCommand.Assign(
                        FormFields.code("team", team), FormFields.logins("members", members), actor, at));
    }

    @POST
    @Path("reviews")
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> review(
            @PathParam("id") UUID id,
            @RestForm @Nullable String token,
            @RestForm @Nullable String version,
            @RestForm @Nullable String nextOn) {
        return change(
                id, token, version, (actor, at) -> new CaseCommand.Review(FormFields.day("nextOn", nextOn), actor, at));
    }

    @POST
    @Path("closures")
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> close(
            @PathParam("id") UUID id,
            @RestForm @Nullable String token,
            @RestForm @Nullable String version,
            @RestForm @Nullable String outcome) {
        return change(
                id,
                token,
                version,
                (actor, at) -> new CaseCommand.Close(FormFields.code("outcome", outcome), actor, at));
    }

    @POST
    @Path("reopenings")
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> reopen(
            @PathParam("id") UUID id, @RestForm @Nullable String token, @RestForm @Nullable String version) {
        return change(id, token, version, CaseCommand.Reopen::new);
    }

    private RestResponse<TemplateInstance> change(
            UUID id,
            @Nullable String token,
            @Nullable String version,
            BiFunction<String, Instant, CaseCommand> command) {
        Access access = practitioner.acting(token, What.CASE_CHANGED);
        return forms.led(id, "case", () -> {
            CaseCommand asked = command.apply(access.reader().login(), clock.instant());
            changeCase.change(id, FormFields.number("version", version), asked, access);
            return Told.SAVED;
        });
    }
}
