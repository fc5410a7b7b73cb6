package org.cwtt.referral.routing;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.cwtt.referral.UseRouting;
import org.cwtt.referral.domain.InvalidRoutingException;
import org.cwtt.referral.domain.ReferralDecider;
import org.cwtt.referral.domain.RoutingTable;
import org.cwtt.referral.domain.WorkingDays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Hands the rules their data; a routing table that must not be used stops the start.
@Singleton
class RoutingBeans {
    private static final Logger LOG = Logger.getLogger(RoutingBeans.class);

    /// Before the first event can be heard.
    void start(
            @Observes @Priority(1) StartupEvent started,
            RoutingTable routing,
            WorkingDays workingDays,
            InstantSource clock,
            UseRouting useRouting,
            @ConfigProperty(name = "cwtt.referral.routing") String name) {
        requireUnchanged(routing, useRouting.use(routing.id(), routing.version(), RoutingFile.document(name)));
        LOG.infof(
                "Routing by %s %s, %d rules; a routine referral of now is due %s",
                routing.id(), routing.version(), routing.rules().size(), workingDays.deadline(clock.instant(), 20));
    }

    /// Two tables of one version could not be told apart by what they led to.
    static void requireUnchanged(RoutingTable routing, String usedBefore) {
        if (!RoutingFile.parse(usedBefore).equals(routing)) {
            throw new ConfigurationException(
                    "routing: %s %s was used before with other rules: give the changed table another version"
                            .formatted(routing.id(), routing.version()));
        }
    }

    @Produces
    @Singleton
    RoutingTable routing(@ConfigProperty(name = "cwtt.referral.routing") String name) {
        try {
            return RoutingFile.load(name);
        } catch (InvalidRoutingException e) {
            // Without a cause: then the start ends with this one line.
            throw new ConfigurationException(e.getMessage());
        }
    }

    @Produces
    @Singleton
    WorkingDays workingDays(
            @ConfigProperty(name = "cwtt.referral.proclaimed-holidays") Optional<Set<LocalDate>> proclaimed) {
        return new WorkingDays(new PublicHolidays(proclaimed.orElse(Set.of())));
    }

    @Produces
    @Singleton
    ReferralDecider decider(WorkingDays workingDays) {
        return new ReferralDecider(workingDays);
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
