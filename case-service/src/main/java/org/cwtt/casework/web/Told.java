package org.cwtt.casework.web;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.cwtt.casework.domain.ConflictException;
import org.cwtt.casework.domain.IllegalMoveException;
import org.cwtt.casework.domain.InvalidRequestException;
import org.cwtt.casework.domain.OvertakenException;
import org.cwtt.casework.domain.UnknownRecordException;
import org.cwtt.pages.Words;
import org.jspecify.annotations.Nullable;

/// What became of a form, as the address of the page after it says it; the words say it plainly.
enum Told {
    SAVED(true),
    PLANNED(true),
    RECORDED(true),
    NOTED(true),
    /// Somebody else, or a new profile, changed it first.
    OVERTAKEN(false),
    /// Something is missing or cannot be.
    INVALID(false),
    /// It has ended meanwhile, or its case has.
    ENDED(false),
    GONE(false);

    private final boolean good;

    Told(boolean good) {
        this.good = good;
    }

    /// What became of the form that led to a page.
    record Notice(boolean good, String text) {}

    static Told refused(RuntimeException refused) {
        return switch (refused) {
            case OvertakenException _, IllegalMoveException _ -> OVERTAKEN;
            case InvalidRequestException _ -> INVALID;
            case ConflictException _ -> ENDED;
            case UnknownRecordException _ -> GONE;
            default -> throw refused;
        };
    }

    static @Nullable Notice notice(Words w, @Nullable String told) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(told))
                .map(one -> new Notice(one.good, w.of(one)))
                .findFirst()
                .orElse(null);
    }

    static URI address(UUID childId) {
        return UriBuilder.fromPath("/dashboard/children/{id}").build(childId);
    }

    /// The child's page after a form, with word of what became of it.
    URI address(UUID childId, String part) {
        return UriBuilder.fromUri(address(childId))
                .queryParam("told", this)
                .fragment(part)
                .build();
    }
}
