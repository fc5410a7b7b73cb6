package org.cwtt.system.oracle;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.scoring.Evidence;
import org.cwtt.schemas.scoring.RiskFlag;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.system.client.TopicReader;
import org.jspecify.annotations.Nullable;

/// The risk profiles that were announced: the newest of each child and round, and what any of them called for.
public final class Profiles {
    private final Map<ChildRound, RiskProfileAssessed> newest = new HashMap<>();
    private final Map<ChildRound, Set<String>> called = new HashMap<>();
    private final Map<UUID, Set<String>> everCalled = new HashMap<>();
    private final Map<ChildRound, Set<UUID>> steps = new HashMap<>();
    private long repeated;

    /// Reads the whole topic.
    public static Profiles read(TopicReader topics) {
        Profiles profiles = new Profiles();
        topics.each(Topic.RISK_PROFILE_ASSESSED.topicName(), RiskProfileAssessed.class, profiles::add);
        return profiles;
    }

    private void add(ConsumerRecord<String, RiskProfileAssessed> message) {
        RiskProfileAssessed profile = message.value();
        ChildRound key = new ChildRound(profile.getChildId(), profile.getRoundId());
        if (!steps.computeIfAbsent(key, _ -> new HashSet<>()).add(profile.getProfileId())) {
            repeated++;
        }
        Set<String> departments = Routing.departments(profile);
        everCalled.computeIfAbsent(profile.getChildId(), _ -> new HashSet<>()).addAll(departments);
        RiskProfileAssessed known = newest.get(key);
        if (known == null || profile.getSequence() > known.getSequence()) {
            newest.put(key, withoutAnswers(profile));
            called.put(key, departments);
        }
    }

    /// Nothing but the routing looks at the answers, and it has; those of a long run would not fit into the heap.
    private static RiskProfileAssessed withoutAnswers(RiskProfileAssessed profile) {
        for (RiskFlag flag : profile.getFlags()) {
            flag.put("unscored", List.of());
            for (Evidence evidence : flag.getEvidence()) {
                evidence.put("answers", List.of());
                evidence.put("missing", List.of());
            }
        }
        return profile;
    }

    /// The newest profile of every child and round.
    public Collection<RiskProfileAssessed> newest() {
        return newest.values();
    }

    /// The newest profile of a child in a round, or null when there is none.
    public @Nullable RiskProfileAssessed of(ChildRound key) {
        return newest.get(key);
    }

    /// How many different profiles of a child in a round were announced.
    int steps(ChildRound key) {
        return steps.getOrDefault(key, Set.of()).size();
    }

    /// Departments that the newest profile of each child and round calls for.
    Map<ChildRound, Set<String>> called() {
        return called;
    }

    /// Departments that any profile of the child, newest or not, called for.
    Set<String> everCalled(UUID childId) {
        return everCalled.getOrDefault(childId, Set.of());
    }

    /// How many records repeat one that was there already: harmless, since they have its id.
    public long repeated() {
        return repeated;
    }
}
