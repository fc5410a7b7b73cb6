package org.cwtt.referral.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Viewer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Who calls, as the access token says: without `org_units` the caller sees nothing.
public record Caller(
        String login,
        Set<String> roles,
        List<String> orgUnits,
        @Nullable String department) {
    /// What a purpose looks like: a code, never free text.
    static final String PURPOSE = "[A-Z0-9_]{1,40}";

    static final String PRACTITIONER = "practitioner";
    static final String ADMINISTRATOR = "administrator";
    public static final String DEPARTMENT_OFFICER = "department-officer";
    static final String PROTECTION_OFFICER = "protection-officer";

    public Caller {
        roles = Set.copyOf(roles);
        orgUnits = List.copyOf(orgUnits);
    }

    /// The caller as their token says, a bearer's or that of a login.
    public static Caller of(SecurityIdentity identity) {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        Object units = token.getClaim("org_units");
        return new Caller(
                token.getName(),
                identity.getRoles(),
                units instanceof Collection<?> many
                        ? many.stream().map(Caller::text).toList()
                        : List.of(),
                text(token.getClaim("department")));
    }

    /// A practitioner sees every department's referrals; everybody else those of their own department alone.
    Viewer viewer() {
        return isPractitioner() && !roles.contains(DEPARTMENT_OFFICER) ? asPractitioner() : asDepartment();
    }

    public boolean isPractitioner() {
        return roles.contains(PRACTITIONER);
    }

    /// The viewer as one of the team, whatever other role they have.
    public Viewer asPractitioner() {
        return new Viewer(login, null, orgUnits);
    }

    /// The viewer as one who acts for their department, whatever other role they have.
    public Viewer asDepartment() {
        return new Viewer(login, ownDepartment(), orgUnits);
    }

    /// True for a department's own system, which has a client's token and not a person's.
    boolean isSystem() {
        return login.startsWith("service-account-");
    }

    /// The statutory lane is filtered by area alone.
    Viewer protectionOfficer() {
        return new Viewer(login, null, orgUnits);
    }

    /// The department for which an officer acts.
    Department ownDepartment() {
        return Arrays.stream(Department.values())
                .filter(known -> known.name().equals(department))
                .findFirst()
                .orElseThrow(() -> Problems.of(403, "no-department", "The token names no department")
                        .build());
    }

    private static @Nullable String text(@Nullable Object claim) {
        return switch (claim) {
            case null -> null;
            case JsonString json -> json.getString();
            default -> claim.toString();
        };
    }
}
