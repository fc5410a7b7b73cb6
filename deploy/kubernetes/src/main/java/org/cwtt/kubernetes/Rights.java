package org.cwtt.kubernetes;

import java.util.ArrayList;
import java.util.List;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.Topic.Party;

/// What each party of the catalogue may do in Kafka: write what it writes, read what it reads, and nothing else.
final class Rights {
    private static final String[] WRITE = {"Describe", "Write"};
    private static final String[] READ = {"Describe", "Read"};

    private Rights() {}

    static List<Right> of(Party party) {
        List<Right> rights = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            if (topic.writers().contains(party)) {
                rights.add(Right.on(topic.topicName(), WRITE));
            }
            if (topic.readers().contains(party)) {
                rights.add(Right.on(topic.topicName(), READ));
                if (party.isService()) {
                    rights.add(Right.on(topic.deadLetterTopic(party), WRITE));
                }
            }
        }
        if (reads(party)) {
            // A party's groups bear its name, alone or with more behind it.
            rights.add(Right.onAll("group", party.id(), READ));
        }
        if (party == Party.SCORING) {
            rights.addAll(scoringItself());
        }
        return rights;
    }

    /// How far any group is on any topic; no record.
    static List<Right> toSeeLag() {
        return List.of(Right.on("*", "Describe"), new Right("group", "*", false, List.of("Describe")));
    }

    private static boolean reads(Party party) {
        for (Topic topic : Topic.values()) {
            if (topic.readers().contains(party)) {
                return true;
            }
        }
        return false;
    }

    /// Kafka Streams makes its changelogs itself, under the name of the application; releases are transactions.
    private static List<Right> scoringItself() {
        String own = Party.SCORING.id() + "-";
        return List.of(
                Right.onAll("topic", own, "Create", "Delete", "Describe", "DescribeConfigs", "Read", "Write"),
                Right.onAll("transactionalId", own, "Describe", "Write"));
    }
}
