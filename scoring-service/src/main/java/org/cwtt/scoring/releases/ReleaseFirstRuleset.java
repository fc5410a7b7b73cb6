package org.cwtt.scoring.releases;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.cwtt.scoring.releases.messaging.RulesetTopic;
import org.cwtt.scoring.tail.TopicTail;
import org.jboss.logging.Logger;

/// Releases the newest ruleset that ships, on a platform where none was ever released.
@Singleton
public final class ReleaseFirstRuleset {
    private static final Logger LOG = Logger.getLogger(ReleaseFirstRuleset.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final KnownRulesets known;
    private final RulesetTopic topic;
    private final TopicTail tail;

    ReleaseFirstRuleset(KnownRulesets known, RulesetTopic topic, TopicTail tail) {
        this.known = known;
        this.topic = topic;
        this.tail = tail;
    }

    void start(@Observes StartupEvent started) {
        Thread.startVirtualThread(this::releaseUnlessReleased);
    }

    private void releaseUnlessReleased() {
        tail.begun().join();
        while (!known.anyReleased()) {
            try {
                topic.inTurn(write -> {
                    if (!known.anyReleased()) {
                        write.accept(first());
                    }
                    return known.newestShipped();
                });
            } catch (RulesetsUnavailableException passing) {
                LOG.warnf("Trying again in two seconds: %s", passing.getMessage());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private ToldRuleset first() {
        KnownRuleset shipped = known.newestShipped();
        return new ToldRuleset(
                shipped.version(),
                shipped.read().ruleset().title().name(),
                RulesetState.RELEASED,
                shipped.document(),
                InstantSource.system().instant());
    }
}
