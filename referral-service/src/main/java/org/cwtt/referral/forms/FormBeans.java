package org.cwtt.referral.forms;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Hands out Form 22; one that must not be used stops the start.
@Singleton
class FormBeans {
    private static final Logger LOG = Logger.getLogger(FormBeans.class);

    void start(@Observes @Priority(1) StartupEvent started, Form form22) {
        LOG.infof("Forms are filled in by %s %s", form22.id(), form22.version());
    }

    @Produces
    @Singleton
    Form form22(@ConfigProperty(name = "cwtt.referral.statutory-form") String name) {
        try {
            return FormFile.load(name);
        } catch (InvalidFormException e) {
            // Without a cause: then the start ends with this one line.
            throw new ConfigurationException(e.getMessage());
        }
    }
}
