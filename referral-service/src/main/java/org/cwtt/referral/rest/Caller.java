package org.cwtt.referral.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.ReportViewer.ProtectionOfficer;
import org.cwtt.referral.domain.ReportViewer.Reporter;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.rest.Uuids;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Who calls, as the access token says: without `org_units` the caller sees nothing.
public record Caller(
        String login,
        Set<String> roles,
        List<String> orgUnits,
        @Nullable String department,
        @Nullable String subject) {
    /// What a purpose looks like: a code, never free text.
    static final String PURPOSE = "[A-Z0-9_]{1,40}";

    static final String PRACTITIONER = "practitioner";
    public static final String ADMINISTRATOR = "administrator";
    public static final String DEPARTMENT_OFFICER = "department-officer";
    public static final String PROTECTION_OFFICER = "protection-officer";

    /// Brings submissions in, and may have to report what was answered.
    public static final String CAPTURER = "capturer";

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
                text(token.getClaim("department")),
                token.getSubject());
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

    /// A department's own system, which has a client's token: a person's login comes and goes.
    Viewer asSystem() {
        if (!login.startsWith("service-account-")) {
            throw Problems.of(403, "not-a-system", "This is for the client of a department's system")
                    .build();
        }
        return asDepartment();
    }

    /// The statutory lane is filtered by area alone.
    public ProtectionOfficer protectionOfficer() {
        return new ProtectionOfficer(login, orgUnits);
    }

    /// Whoever brought a submission in sees what it obliges them to report.
    public Reporter reporter() {
        return Uuids.read(subject)
                .map(known -> new Reporter(login, known))
                .orElseThrow(() -> Problems.of(403, "no-subject", "The token names no subject")
                        .build());
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
