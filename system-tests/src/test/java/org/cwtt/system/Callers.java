package org.cwtt.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.cwtt.local.Stack;

/// Whom tests of access call as: somebody of each role who works in Johannesburg or above it, the same roles in another
/// province, the platform's own clients, and somebody without any role.
record Callers(List<Caller> here, List<Caller> elsewhere) {
    static final String PRACTITIONER_ELSEWHERE = "practitioner-elsewhere";

    private static final String REALM = "cwtt";
    private static final List<String> DEPARTMENTS = List.of("HEALTH", "EDUCATION", "SOCIAL_DEVELOPMENT");
    private static final List<String> ANOTHER_PROVINCE = List.of("ZA-WC");

    /// @param roles those of the token; a department's own client is told from its officers by `department-system`
    record Caller(String name, Set<String> roles, Supplier<String> token) {}

    /// Makes those people that the demonstration lacks.
    static Callers of(Stack stack) {
        RealmAdministrator provider = new RealmAdministrator(stack);
        provider.addPerson(REALM, "without-role", List.of(), Map.of("org_units", List.of("ZA")));
        List<Caller> here = List.of(
                person(stack, "capturer-jhb", "capturer"),
                person(stack, "practitioner-jhb", "practitioner"),
                person(stack, "officer-health", "department-officer"),
                person(stack, "officer-education", "department-officer"),
                person(stack, "officer-social-development", "department-officer"),
                person(stack, "protection-officer", "protection-officer"),
                person(stack, "analyst", "analyst"),
                person(stack, "administrator", "administrator"),
                system(stack, "department-health", "department-officer", "department-system"),
                system(stack, "cwtt-case", "service"),
                system(stack, "cwtt-referral", "service", "identity-reader"),
                person(stack, "without-role"));
        List<Caller> elsewhere = new ArrayList<>();
        for (String role : List.of("capturer", "practitioner", "protection-officer", "analyst", "administrator")) {
            Map<String, List<String>> claims =
                    role.equals("practitioner") ? Map.of("profession", List.of("SOCIAL_WORKER")) : Map.of();
            elsewhere.add(elsewhere(stack, provider, role + "-elsewhere", role, claims));
        }
        for (String department : DEPARTMENTS) {
            elsewhere.add(elsewhere(
                    stack,
                    provider,
                    "officer-elsewhere-" + department.toLowerCase(Locale.ROOT).replace('_', '-'),
                    "department-officer",
                    Map.of("department", List.of(department))));
        }
        return new Callers(here, elsewhere);
    }

    private static Caller person(Stack stack, String name, String... roles) {
        return new Caller(name, Set.of(roles), () -> stack.token(name));
    }

    private static Caller system(Stack stack, String client, String... roles) {
        return new Caller(client, Set.of(roles), () -> stack.clientToken(client));
    }

    private static Caller elsewhere(
            Stack stack, RealmAdministrator provider, String name, String role, Map<String, List<String>> particulars) {
        Map<String, List<String>> claims = new HashMap<>(particulars);
        claims.put("org_units", ANOTHER_PROVINCE);
        provider.addPerson(REALM, name, List.of(role), claims);
        return person(stack, name, role);
    }
}
