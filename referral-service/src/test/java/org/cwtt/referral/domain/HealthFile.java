package org.cwtt.referral.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cwtt.referral.domain.Command.Assess;
import org.cwtt.referral.domain.Command.Consent;
import org.cwtt.referral.domain.Command.End;
import org.cwtt.referral.domain.Command.Escalate;
import org.cwtt.referral.domain.Command.Respond;
import org.cwtt.referral.domain.Command.Withdraw;
import org.cwtt.referral.routing.RoutingFile;
import org.jspecify.annotations.Nullable;

/// What happens to one child's referrals to the department of health, step by step.
final class HealthFile {
    private static final RoutingTable ROUTING = RoutingFile.load("routing/cwtt-routing-1.1.0.yaml");
    private static final ReferralDecider DECIDER = new ReferralDecider(new WorkingDays(_ -> false));

    private final ReferralBook book = new ReferralBook(DECIDER, List.of());
    private Instant now;
    private boolean consented = true;
    private long nextId = 1;

    HealthFile(Instant now) {
        this.now = now;
    }

    HealthFile at(Instant later) {
        now = later;
        return this;
    }

    HealthFile withoutConsent() {
        consented = false;
        return this;
    }

    List<ReferralChanged> assessed(Profiles profiles) {
        RiskProfile profile = profiles.profile();
        Demand demand = ROUTING.demandsOf(profile).getOrDefault(Department.HEALTH, Demand.none(Department.HEALTH));
        return decide(new Assess(profile, demand, consented, now, cause()));
    }

    List<ReferralChanged> consented() {
        consented = true;
        return decide(new Consent(cause()));
    }

    List<ReferralChanged> withdrawn() {
        consented = false;
        return decide(new Withdraw(cause()));
    }

    List<ReferralChanged> ended(String outcome) {
        return decide(new End(outcome, cause()));
    }

    List<ReferralChanged> timePasses() {
        return decide(new Escalate(cause()));
    }

    /// A person hands what health declined to another department.
    UUID reroutedTo(Department other, Referral declined, boolean otherConsented) {
        return rerouted(other, declined, declined.schoolId(), otherConsented);
    }

    /// The same, of a child who attends that school by now.
    UUID reroutedTo(Department other, Referral declined, String school) {
        return rerouted(other, declined, school, true);
    }

    private UUID rerouted(Department other, Referral declined, String school, boolean otherConsented) {
        Set<Department> consents = otherConsented ? Set.of(other) : Set.of();
        Child child = new Child(declined.childId(), 1, ChildState.ACTIVE, school, consents);
        return book.reroute(declined, other, child, new UUID(0, nextId++), cause());
    }

    List<ReferralChanged> declined(String reason) {
        return decide(new Respond(
                new DepartmentResponse(
                        new UUID(1, nextId++),
                        open().id(),
                        Department.HEALTH,
                        ResponseKind.DECLINED,
                        reason,
                        null,
                        now,
                        null),
                cause()));
    }

    /// A referral of health as it stands by this profile.
    static Referral by(Referral referral, Profiles profiles) {
        RiskProfile profile = profiles.profile();
        return referral.by(
                profile,
                ROUTING.demandsOf(profile).getOrDefault(referral.department(), Demand.none(referral.department())));
    }

    void declinedBy(Department department) {
        DepartmentResponse response = new DepartmentResponse(
                new UUID(1, nextId++),
                last(department).id(),
                department,
                ResponseKind.DECLINED,
                "NO_ROOM",
                null,
                now,
                null);
        book.decide(Profiles.THANDI, department, new Respond(response, cause()));
    }

    /// An appointment that many days ahead.
    void scheduledIn(int days) {
        DepartmentResponse response = new DepartmentResponse(
                new UUID(1, nextId++),
                open().id(),
                Department.HEALTH,
                ResponseKind.SCHEDULED,
                null,
                now.plus(Duration.ofDays(days)),
                now,
                null);
        decide(new Respond(response, cause()));
    }

    /// The latest profile, of a child who attends that school by now.
    List<ReferralChanged> movedTo(String school, Profiles profiles) {
        RiskProfile profile = profiles.profile().at(school);
        Demand demand = ROUTING.demandsOf(profile).getOrDefault(Department.HEALTH, Demand.none(Department.HEALTH));
        return decide(new Assess(profile, demand, consented, now, cause()));
    }

    List<ReferralChanged> heldFor(Department department, Profiles profiles) {
        RiskProfile profile = profiles.profile();
        Demand demand = ROUTING.demandsOf(profile).getOrDefault(department, Demand.none(department));
        return book.decide(Profiles.THANDI, department, new Assess(profile, demand, false, now, cause()));
    }

    List<ReferralChanged> assessedFor(Department department, Profiles profiles) {
        RiskProfile profile = profiles.profile();
        Demand demand = ROUTING.demandsOf(profile).getOrDefault(department, Demand.none(department));
        return book.decide(Profiles.THANDI, department, new Assess(profile, demand, true, now, cause()));
    }

    Referral last(Department department) {
        return book.standing(Profiles.THANDI, department).referrals().getLast();
    }

    List<ReferralChanged> answered(ResponseKind kind) {
        return answer(Department.HEALTH, kind, null);
    }

    List<ReferralChanged> answeredBy(Department department, ResponseKind kind) {
        return answer(department, kind, null);
    }

    List<ReferralChanged> answeredToVersion(long version, ResponseKind kind) {
        return answer(Department.HEALTH, kind, version);
    }

    /// An appointment on the day after, given then.
    List<ReferralChanged> scheduledAsOf(Instant givenAt) {
        DepartmentResponse response = new DepartmentResponse(
                new UUID(1, nextId++),
                open().id(),
                Department.HEALTH,
                ResponseKind.SCHEDULED,
                null,
                givenAt.plus(Duration.ofDays(1)),
                givenAt,
                null);
        return decide(new Respond(response, cause()));
    }

    /// An acceptance that names the time of an appointment, which it does not make.
    void acceptedWithAnAppointment() {
        DepartmentResponse response = new DepartmentResponse(
                new UUID(1, nextId++),
                open().id(),
                Department.HEALTH,
                ResponseKind.ACCEPTED,
                null,
                now.plus(Duration.ofDays(1)),
                now,
                null);
        decide(new Respond(response, cause()));
    }

    void completed() {
        answered(ResponseKind.ACCEPTED);
        answered(ResponseKind.COMPLETED);
    }

    Referral open() {
        return book.standing(Profiles.THANDI, Department.HEALTH).open().orElseThrow();
    }

    private List<ReferralChanged> answer(Department department, ResponseKind kind, @Nullable Long version) {
        DepartmentResponse response = new DepartmentResponse(
                new UUID(1, nextId++),
                open().id(),
                department,
                kind,
                code(kind),
                kind == ResponseKind.SCHEDULED ? now.plus(Duration.ofDays(3)) : null,
                now,
                version);
        return decide(new Respond(response, cause()));
    }

    private static @Nullable String code(ResponseKind kind) {
        return switch (kind) {
            case DECLINED -> "NO_ROOM";
            case COMPLETED -> "SERVICE_GIVEN";
            default -> null;
        };
    }

    private List<ReferralChanged> decide(Command command) {
        return book.decide(Profiles.THANDI, Department.HEALTH, command);
    }

    private Cause cause() {
        return new Cause("test", now, null);
    }
}
