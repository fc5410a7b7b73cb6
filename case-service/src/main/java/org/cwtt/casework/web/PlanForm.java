package org.cwtt.casework.web;

import org.cwtt.casework.domain.InvalidRequestException;
import org.cwtt.casework.domain.Plan;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// A plan as the page sends it.
///
/// @param service a domain with a service and a goal of the catalogue: see [ServiceChoice]
/// @param version the one that the page showed; none for a new plan
public record PlanForm(
        @RestForm @Nullable String service,
        @RestForm @Nullable String responsible,
        @RestForm @Nullable String startsOn,
        @RestForm @Nullable String everyDays,
        @RestForm @Nullable String endsOn,
        @RestForm @Nullable String version) {
    /// @throws InvalidRequestException with the first field that cannot be meant
    Plan toPlan() {
        ServiceChoice.Chosen chosen = ServiceChoice.read(service == null ? "" : service)
                .orElseThrow(() -> new InvalidRequestException("service", "", "one of the catalogue"));
        return new Plan(
                chosen.domain(),
                chosen.intervention(),
                chosen.goal(),
                FormFields.login("responsible", responsible),
                FormFields.day("startsOn", startsOn),
                FormFields.numberIfAny("everyDays", everyDays),
                FormFields.dayIfAny("endsOn", endsOn));
    }

    @Nullable
    Long seen() {
        return version == null || version.isEmpty() ? null : Long.valueOf(FormFields.number("version", version));
    }
}
