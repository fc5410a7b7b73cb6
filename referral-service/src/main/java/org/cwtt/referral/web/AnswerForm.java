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
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.domain.WorkView;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// One answer as the page sends it.
///
/// @param line the referral and the version of it that the page showed: `id:version`
/// @param appointment South African time, as browsers write it: `2026-11-30T09:00`
public record AnswerForm(
        @RestForm @Nullable String line,
        @RestForm @Nullable String answer,
        @RestForm @Nullable String reason,
        @RestForm @Nullable String appointment,
        @RestForm("view") @Nullable String viewName) {

    private static final String LINE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[0-9]{1,18}";

    static AnswerForm acceptance(String line) {
        return new AnswerForm(line, ResponseKind.ACCEPTED.name(), null, null, null);
    }

    WorkView view() {
        return PageAddress.view(viewName);
    }

    /// The same answer to the same version by the same officer is the same response: a form sent twice says nothing
    /// twice.
    ///
    /// @throws InvalidResponseException when the form says nothing that can be meant
    DepartmentResponse toResponse(Viewer viewer, Instant now) {
        if (line == null || !line.matches(LINE)) {
            throw new InvalidResponseException("line", "id:version");
        }
        int colon = line.indexOf(':');
        ResponseKind kind = kind();
        return new DepartmentResponse(
                UUID.nameUUIDFromBytes((line + "|" + kind + "|" + viewer.login()).getBytes(UTF_8)),
                UUID.fromString(line.substring(0, colon)),
                viewer.ownDepartment(),
                kind,
                reason == null || reason.isEmpty() ? null : reason,
                kind == ResponseKind.SCHEDULED ? appointmentAt() : null,
                now.truncatedTo(ChronoUnit.MILLIS),
                Long.valueOf(line.substring(colon + 1)));
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
