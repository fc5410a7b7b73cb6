package org.cwtt.casework.policy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.cwtt.casework.domain.CaseDecider;
import org.cwtt.casework.domain.InterventionCatalogue;
import org.cwtt.casework.domain.InvalidPolicyException;
import org.cwtt.casework.domain.SmallNumbers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Hands the rules their data; a policy that must not be used stops the start.
@Singleton
class PolicyBeans {
    private static final Logger LOG = Logger.getLogger(PolicyBeans.class);

    /// Before the first event can be heard.
    void start(
            @Observes @Priority(1) StartupEvent started,
            CaseDecider decider,
            InterventionCatalogue catalogue,
            SmallNumbers smallNumbers) {
        LOG.infof(
                "Cases open by %s; %s %s has %d interventions; counts below %d are hidden",
                decider.policy().name(),
                catalogue.id(),
                catalogue.version(),
                catalogue.entries().size(),
                smallNumbers.threshold());
    }

    @Produces
    @Singleton
    CaseDecider decider(@ConfigProperty(name = "cwtt.case.policy") String name) {
        try {
            return new CaseDecider(PolicyFile.load(name));
        } catch (InvalidPolicyException e) {
            // Without a cause: then the start ends with this one line.
            throw new ConfigurationException(e.getMessage());
        }
    }

    @Produces
    @Singleton
    InterventionCatalogue catalogue(@ConfigProperty(name = "cwtt.case.interventions") String name) {
        try {
            return CatalogueFile.load(name);
        } catch (InvalidPolicyException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    @Produces
    @Singleton
    SmallNumbers smallNumbers(
            @ConfigProperty(name = "cwtt.case.suppression.threshold") int threshold,
            @ConfigProperty(name = "cwtt.case.suppression.round-to") int roundTo) {
        try {
            return new SmallNumbers(threshold, roundTo);
        } catch (InvalidPolicyException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
