package org.cwtt.system.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.system.client.TopicReader;

/// Every acknowledged submission is stored exactly once and announced at least once, each version of it (a correction,
/// a move to another record) always under the same event id; nothing is announced that is not stored.
final class StoredOnce {
    static final String NAME = "storedOnce";

    private static final String STORED = "SELECT id FROM submissions";

    private final Databases databases;
    private final TopicReader topics;

    StoredOnce(Databases databases, TopicReader topics) {
        this.databases = databases;
        this.topics = topics;
    }

    Finding check(Ledger ledger) {
        Doubts doubts = new Doubts(NAME);
        List<UUID> rows = databases.rows("intake", STORED, row -> row.getObject(1, UUID.class));
        Set<UUID> stored = new HashSet<>(rows);
        doubts.unless(stored.size() == rows.size(), () -> "some submission has more than one row");
        Map<UUID, Map<Integer, Set<String>>> events = events();
        for (UUID id : ledger.acknowledged()) {
            doubts.unless(stored.contains(id), () -> "acknowledged but not stored: " + id);
            doubts.unless(events.containsKey(id), () -> "acknowledged but not announced: " + id);
        }
        events.forEach((id, versions) -> {
            doubts.unless(stored.contains(id), () -> "announced but not stored: " + id);
            versions.forEach((version, ids) -> doubts.unless(
                    ids.size() == 1, () -> "version " + version + " announced under several event ids: " + id));
        });
        return doubts.finding();
    }

    private Map<UUID, Map<Integer, Set<String>>> events() {
        Map<UUID, Map<Integer, Set<String>>> events = new HashMap<>();
        topics.each(
                Topic.SUBMISSION_RECEIVED.topicName(),
                SubmissionReceived.class,
                message -> events.computeIfAbsent(message.value().getSubmissionId(), _ -> new HashMap<>(2))
                        .computeIfAbsent(message.value().getVersion(), _ -> new HashSet<>(2))
                        .add(EventHeaders.text(message.headers(), EventHeaders.ID)
                                .orElse("none")));
        return events;
    }
}
