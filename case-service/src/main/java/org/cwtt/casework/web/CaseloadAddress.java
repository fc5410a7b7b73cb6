package org.cwtt.casework.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.cwtt.casework.domain.CaseFilter;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.NeedPosition;
import org.cwtt.casework.domain.RiskLevel;
import org.jspecify.annotations.Nullable;

/// Which children the address of the list asks for. What it does not say right, it does not say.
public final class CaseloadAddress {
    static final String LIST = "/dashboard";
    private static final String CODE = "[A-Za-z0-9._-]{1,40}";

    @QueryParam("school")
    @Nullable
    String school;

    @QueryParam("grade")
    @Nullable
    String grade;

    @QueryParam("domain")
    @Nullable
    String domain;

    @QueryParam("level")
    @Nullable
    String level;

    @QueryParam("overdue")
    @Nullable
    String overdue;

    @QueryParam("round")
    @Nullable
    String round;

    @QueryParam("after")
    @Nullable
    String after;

    CaseFilter filter(LocalDate today, int limit) {
        return new CaseFilter(
                level(),
                domain(),
                code(round),
                code(school),
                code(grade),
                overdue() ? today : null,
                Optional.ofNullable(after).flatMap(NeedPosition::parse).orElse(null),
                limit);
    }

    @Nullable
    RiskLevel level() {
        return constant(RiskLevel.values(), level);
    }

    @Nullable
    Domain domain() {
        return constant(Domain.values(), domain);
    }

    boolean overdue() {
        return "true".equals(overdue);
    }

    static @Nullable String code(@Nullable String given) {
        return given != null && given.matches(CODE) ? given : null;
    }

    /// The address of this page.
    URI here() {
        return with(
                code(round),
                Optional.ofNullable(after).flatMap(NeedPosition::parse).orElse(null));
    }

    /// The address of another page of the same list.
    ///
    /// @param roundId named, so that a newer round does not begin between two pages
    URI with(@Nullable String roundId, @Nullable NeedPosition position) {
        UriBuilder address = UriBuilder.fromPath(LIST);
        add(address, "school", code(school));
        add(address, "grade", code(grade));
        add(address, "domain", domain());
        add(address, "level", level());
        add(address, "overdue", overdue() ? "true" : null);
        add(address, "round", roundId);
        add(address, "after", position);
        return address.build();
    }

    private static void add(UriBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] constants, @Nullable String name) {
        return Arrays.stream(constants)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
