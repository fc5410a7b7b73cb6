package org.cwtt.reporting.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.cwtt.reporting.domain.Indicator;
import org.cwtt.reporting.domain.RiskDomain;
import org.cwtt.reporting.domain.RiskLevel;
import org.jspecify.annotations.Nullable;

/// What the address of the page asks for: everything that is chosen stands in it, so that it can be sent on.
/// What it does not say right, it does not say.
public final class DashboardAddress {
    static final String PAGE = "/dashboard";
    private static final String CODE = "[A-Za-z0-9._-]{1,40}";

    @QueryParam("area")
    @Nullable
    String area;

    @QueryParam("round")
    @Nullable
    String round;

    @QueryParam("domain")
    @Nullable
    String domain;

    @QueryParam("level")
    @Nullable
    String level;

    Optional<String> area() {
        return Optional.ofNullable(area).filter(code -> code.matches(CODE));
    }

    Optional<String> round() {
        return Optional.ofNullable(round).filter(code -> code.matches(CODE));
    }

    RiskDomain domain() {
        return constant(RiskDomain.values(), domain, RiskDomain.NUTRITION);
    }

    RiskLevel level() {
        return constant(RiskLevel.values(), level, RiskLevel.HIGH);
    }

    /// The page of another area, with all else that is chosen.
    URI of(String otherArea) {
        UriBuilder address = UriBuilder.fromPath(PAGE).queryParam("area", otherArea);
        round().ifPresent(id -> address.queryParam("round", id));
        return address.queryParam("domain", domain())
                .queryParam("level", level())
                .build();
    }

    /// The file with an indicator's figures of an area.
    static URI file(String area, String roundId, Indicator indicator) {
        return figures(area, roundId, indicator).build();
    }

    /// The file with the figures that are compared, of all areas of a level inside an area.
    URI file(String area, String roundId, Enum<?> areaLevel) {
        return figures(area, roundId, Indicator.PREVALENCE)
                .queryParam("areaLevel", areaLevel)
                .queryParam("domain", domain())
                .queryParam("level", level())
                .build();
    }

    private static UriBuilder figures(String area, String roundId, Indicator indicator) {
        UriBuilder address = UriBuilder.fromPath(PAGE + "/figures.csv").queryParam("area", area);
        if (!roundId.isEmpty()) {
            address.queryParam("round", roundId);
        }
        return address.queryParam("indicator", indicator.id());
    }

    private static <E extends Enum<E>> E constant(E[] constants, @Nullable String name, E otherwise) {
        return Arrays.stream(constants)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
