package org.cwtt.casework;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.cwtt.casework.domain.Rebuild;
import org.cwtt.casework.messaging.Replay;
import org.cwtt.casework.persistence.RebuildSession;
import org.cwtt.casework.persistence.Rebuilds;
import org.cwtt.casework.persistence.Shadow;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes all event-made tables again from the topics, beside the live ones, and puts them in their
/// place.
///
/// What people made (cases, plans, deliveries, notes, the access log) stays as it is; nobody is told
/// anything.
@ApplicationScoped
public class RebuildRecords {
    private final Rebuilds rebuilds;
    private final Shadow shadow;
    private final Replay replay;
    private final Fold fold;
    private final InstantSource clock;
    private final Duration patience;
    private volatile boolean stopping;

    RebuildRecords(
            Rebuilds rebuilds,
            Shadow shadow,
            Replay replay,
            Fold fold,
            InstantSource clock,
            @ConfigProperty(name = "cwtt.case.rebuild.patience") Duration patience) {
        this.rebuilds = rebuilds;
        this.shadow = shadow;
        this.replay = replay;
        this.fold = fold;
        this.clock = clock;
        this.patience = patience;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /// Starts one, unless one is under way in any replica.
    ///
    /// @param by login
    /// @return where it stands
    public Rebuild start(String by) {
        Optional<RebuildSession> session = rebuilds.begin();
        if (session.isEmpty()) {
            return rebuilds.latest().orElseThrow();
        }
        RebuildRun run = new RebuildRun(session.get(), rebuilds, shadow, fold, clock, patience, by);
        Rebuild begun = run.begun();
        Thread.ofVirtual().name("rebuild").start(() -> run.through(replay, () -> stopping));
        return begun;
    }
}
