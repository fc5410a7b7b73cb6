package org.cwtt.referral.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Who the children are; intake alone knows.
@ApplicationScoped
public class Identities {
    private final IntakeChildren intake;

    Identities(@RestClient IntakeChildren intake) {
        this.intake = intake;
    }

    /// @throws IdentityUnavailableException when intake does not say: it is away, or no longer knows the child
    public ChildIdentity of(UUID childId) {
        try {
            return intake.get(childId);
        } catch (ProcessingException | WebApplicationException e) {
            throw new IdentityUnavailableException(e);
        }
    }
}
