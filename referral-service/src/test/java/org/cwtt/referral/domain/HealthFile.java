package org.cwtt.referral.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        return decide(new Assess(profile, demand, consented, new UUID(0, nextId++), cause()));
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
        return book.reroute(declined, other, otherConsented, new UUID(0, nextId++), cause());
    }

    List<ReferralChanged> assessedFor(Department department, Profiles profiles) {
        RiskProfile profile = profiles.profile();
        Demand demand = ROUTING.demandsOf(profile).getOrDefault(department, Demand.none(department));
        return book.decide(
                Profiles.THANDI, department, new Assess(profile, demand, true, new UUID(0, nextId++), cause()));
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
                "TREATED",
                now.plus(Duration.ofDays(3)),
                now,
                version);
        return decide(new Respond(response, cause()));
    }

    private List<ReferralChanged> decide(Command command) {
        return book.decide(Profiles.THANDI, Department.HEALTH, command);
    }

    private Cause cause() {
        return new Cause("test", now, null);
    }
}
