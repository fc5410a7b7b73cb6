package org.cwtt.casework.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cwtt.casework.EndIntervention;
import org.cwtt.casework.EndIntervention.Ending;
import org.cwtt.casework.PlanIntervention;
import org.cwtt.casework.RecordDelivery;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.Access.What;
import org.cwtt.casework.domain.Delivery;
import org.cwtt.casework.domain.InterventionStep;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What a practitioner plans, delivers and ends on the child's page.
@Path("/dashboard/children/{id}/plans/{plan}")
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class PlanForms {
    private static final String PART = "plan";

    private final PlanIntervention planIntervention;
    private final EndIntervention endIntervention;
    private final RecordDelivery recordDelivery;
    private final Practitioner practitioner;
    private final Forms forms;

    PlanForms(
            PlanIntervention planIntervention,
            EndIntervention endIntervention,
            RecordDelivery recordDelivery,
            Practitioner practitioner,
            Forms forms) {
        this.planIntervention = planIntervention;
        this.endIntervention = endIntervention;
        this.recordDelivery = recordDelivery;
        this.practitioner = practitioner;
        this.forms = forms;
    }

    /// A new one, or another plan for one that is there.
    @POST
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> plan(
            @PathParam("id") UUID id,
            @PathParam("plan") UUID plan,
            @BeanParam PlanForm form,
            @RestForm @Nullable String token) {
        Access access = practitioner.acting(token, What.INTERVENTION_CHANGED);
        return forms.led(id, PART, () -> {
            planIntervention.plan(id, plan, form.toPlan(), form.seen(), access);
            return Told.PLANNED;
        });
    }

    @POST
    @Path("deliveries/{delivery}")
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> deliver(
            @PathParam("id") UUID id,
            @PathParam("plan") UUID plan,
            @PathParam("delivery") UUID delivery,
            @RestForm @Nullable String on,
            @RestForm @Nullable String result,
            @RestForm @Nullable String token) {
        Access access = practitioner.acting(token, What.DELIVERY_RECORDED);
        return forms.led(id, PART, () -> {
            recordDelivery.record(
                    new Delivery(
                            delivery,
                            plan,
                            id,
                            FormFields.day("on", on),
                            FormFields.oneOf("result", Delivery.Result.values(), result),
                            null,
                            access.reader().login()),
                    access);
            return Told.RECORDED;
        });
    }

    @POST
    @Path("completions")
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> complete(
            @PathParam("id") UUID id, @PathParam("plan") UUID plan, @BeanParam EndForm form) {
        return end(id, plan, InterventionStep.COMPLETED, form);
    }

    @POST
    @Path("stops")
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> stop(
            @PathParam("id") UUID id, @PathParam("plan") UUID plan, @BeanParam EndForm form) {
        return end(id, plan, InterventionStep.STOPPED, form);
    }

    private RestResponse<TemplateInstance> end(UUID id, UUID plan, InterventionStep step, EndForm form) {
        Access access = practitioner.acting(form.token(), What.INTERVENTION_CHANGED);
        return forms.led(id, PART, () -> {
            Ending ending = new Ending(
                    step, FormFields.code("code", form.code()), FormFields.number("version", form.version()));
            endIntervention.end(id, plan, ending, access);
            return Told.SAVED;
        });
    }
}
