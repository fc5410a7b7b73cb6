package org.cwtt.reporting;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Transactional;
import org.cwtt.reporting.domain.SmallNumbers;
import org.cwtt.reporting.persistence.StaleSchools;

/// The configured rule for small numbers; a change of it publishes everything again.
@ApplicationScoped
class SmallNumberRule {
    private final ReportingConfig config;

    SmallNumberRule(ReportingConfig config) {
        this.config = config;
    }

    /// @throws IllegalArgumentException when the configured rule protects nobody; the service does not start then
    @Produces
    @Dependent
    SmallNumbers rule() {
        return new SmallNumbers(
                config.suppression().threshold(), config.suppression().roundTo());
    }

    @Transactional
    void applyChangedRule(@Observes StartupEvent start, StaleSchools staleSchools) {
        staleSchools.markAllUnless(rule());
    }
}
