package org.cwtt.referral.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Who the children are; intake alone knows.
@ApplicationScoped
public class Identities {
    private static final Set<Integer> GONE = Set.of(404, 410);

    private final IntakeChildren intake;

    Identities(@RestClient IntakeChildren intake) {
        this.intake = intake;
    }

    /// The identity as far as intake still knows it: nothing of a child that was erased or is not registered.
    ///
    /// @throws IdentityUnavailableException when intake does not say
    public Optional<ChildIdentity> find(UUID childId) {
        try {
            return Optional.of(intake.get(childId));
        } catch (WebApplicationException e) {
            if (GONE.contains(e.getResponse().getStatus())) {
                return Optional.empty();
            }
            throw new IdentityUnavailableException(e);
        } catch (ProcessingException e) {
            throw new IdentityUnavailableException(e);
        }
    }
}
