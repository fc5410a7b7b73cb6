package org.cwtt.casework.names;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The names of children, for one page and within its time; a page does without those that do not come.
@ApplicationScoped
public class Names {
    private static final int AT_A_TIME = 8;
    private static final int NOT_FOUND = 404;

    private final IntakeChildren intake;
    private final Duration within;

    Names(@RestClient IntakeChildren intake, @ConfigProperty(name = "cwtt.case.names-within") Duration within) {
        this.intake = intake;
        this.within = within;
    }

    /// @param all false when intake did not answer for every child
    public record Found(Map<UUID, ChildName> byChild, boolean all) {
        public Optional<ChildName> of(UUID childId) {
            return Optional.ofNullable(byChild.get(childId));
        }
    }

    /// Asks for a few at a time; the first failure ends the asking.
    ///
    /// @param accessToken the reader's own
    public Found of(Collection<UUID> childIds, String accessToken) {
        Asking asking = new Asking(accessToken, childIds.size());
        childIds.forEach(id -> Thread.ofVirtual().name("name").start(() -> asking.ask(id)));
        return asking.result();
    }

    private final class Asking {
        private final String authorization;
        private final Map<UUID, ChildName> found = new ConcurrentHashMap<>();
        private final Semaphore slots = new Semaphore(AT_A_TIME);
        private final CountDownLatch open;
        private final AtomicBoolean failed = new AtomicBoolean();

        private Asking(String accessToken, int children) {
            authorization = "Bearer " + accessToken;
            open = new CountDownLatch(children);
        }

        private void ask(UUID childId) {
            try {
                slots.acquire();
                try {
                    if (!failed.get()) {
                        found.put(childId, intake.get(childId, authorization));
                    }
                } finally {
                    slots.release();
                }
            } catch (WebApplicationException e) {
                // A child that intake does not show this reader has no name here; that is an answer.
                failed.compareAndSet(false, e.getResponse().getStatus() != NOT_FOUND);
            } catch (ProcessingException _) {
                failed.set(true);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                open.countDown();
            }
        }

        private Found result() {
            try {
                boolean all = open.await(within.toMillis(), TimeUnit.MILLISECONDS) && !failed.get();
                failed.compareAndSet(false, !all);
                return new Found(Map.copyOf(found), all);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return new Found(Map.of(), false);
            }
        }
    }
}
