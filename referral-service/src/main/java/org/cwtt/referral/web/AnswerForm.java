package org.cwtt.referral.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.cwtt.referral.domain.DepartmentResponse;
import org.cwtt.referral.domain.InvalidResponseException;
import org.cwtt.referral.domain.ResponseKind;
import org.cwtt.referral.domain.Service;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.domain.WorkView;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// One answer as the page sends it.
///
/// @param line the referral and the version of it that the page showed, and, where it is to be accepted at once, the
///     service that it proposed: `id:version` or `id:version:service`
/// @param service where the child is to be seen, if accepted; empty: not said
/// @param appointment South African time, as browsers write it: `2026-11-30T09:00`
public record AnswerForm(
        @RestForm @Nullable String line,
        @RestForm @Nullable String answer,
        @RestForm @Nullable String reason,
        @RestForm @Nullable String appointment,
        @RestForm @Nullable String service,
        @RestForm("view") @Nullable String viewName,
        @RestForm("after") @Nullable String afterId) {

    static AnswerForm acceptance(String line) {
        return new AnswerForm(line, ResponseKind.ACCEPTED.name(), null, null, null, null, null);
    }

    WorkView view() {
        return PageAddress.view(viewName);
    }

    @Nullable
    UUID after() {
        return PageAddress.after(afterId);
    }

    /// The same answer to the same version by the same officer is the same response: a form sent twice says nothing
    /// twice.
    ///
    /// @throws InvalidResponseException when the form says nothing that can be meant
    DepartmentResponse toResponse(Viewer viewer, Instant now) {
        Line seen = Line.of(line);
        ResponseKind kind = kind();
        String place = kind == ResponseKind.ACCEPTED ? place(seen.service()) : null;
        return new DepartmentResponse(
                UUID.nameUUIDFromBytes((line + "|" + place + "|" + kind + "|" + viewer.login()).getBytes(UTF_8)),
                seen.referral(),
                viewer.ownDepartment(),
                kind,
                reason == null || reason.isEmpty() ? null : reason,
                kind == ResponseKind.SCHEDULED ? appointmentAt() : null,
                now.truncatedTo(ChronoUnit.MILLIS),
                seen.version(),
                place);
    }

    private @Nullable String place(@Nullable String ofLine) {
        String given = service == null || service.isEmpty() ? ofLine : service;
        if (given != null && !given.matches(Service.ID)) {
            throw new InvalidResponseException("service", "the id of a service");
        }
        return given;
    }

    private ResponseKind kind() {
        return Arrays.stream(ResponseKind.values())
                .filter(known -> known.name().equals(answer))
                .findFirst()
                .orElseThrow(() -> new InvalidResponseException("answer", Arrays.toString(ResponseKind.values())));
    }

    private @Nullable Instant appointmentAt() {
        if (appointment == null || appointment.isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(appointment)
                    .atZone(Words.SOUTH_AFRICA)
                    .toInstant()
                    .truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException _) {
            throw new InvalidResponseException("appointment", "a date and time such as 2026-11-30T09:00");
        }
    }
}
