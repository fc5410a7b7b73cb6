package org.cwtt.system.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.schemas.referral.ReferralRequested;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.cwtt.system.client.Departments;
import org.cwtt.system.client.TopicReader;
import org.cwtt.system.cohort.Child;

/// For everything a newest profile calls for there is a referral, never two open ones of one child and department, none
/// without a cause, and none told to a department without consent; a department is told each state under one event id.
final class OneReferralPerChildAndDepartment {
    static final String NAME = "oneReferralPerChildAndDepartment";

    private static final Set<String> CLOSED = Set.of("COMPLETED", "DECLINED", "CANCELLED");
    private static final String HELD = "HELD_FOR_CONSENT";

    private final TopicReader topics;
    private final Doubts doubts = new Doubts(NAME);

    private record Addressee(UUID childId, String department) {}

    OneReferralPerChildAndDepartment(TopicReader topics) {
        this.topics = topics;
    }

    Finding check(Ledger ledger, Profiles profiles, Referrals referrals) {
        Map<UUID, Child> children =
                ledger.cohort().children().stream().collect(Collectors.toMap(Child::id, child -> child));
        Map<Addressee, List<List<ReferralStatusChanged>>> byAddressee =
                referrals.lives().stream().collect(Collectors.groupingBy(life -> addressee(life.getFirst())));
        profiles.called()
                .forEach((key, departments) -> departments.forEach(department -> doubts.unless(
                        byAddressee.containsKey(new Addressee(key.childId(), department)),
                        () -> "called for, but no referral: " + key.childId() + " to " + department)));
        byAddressee.forEach((to, lives) -> {
            long open = lives.stream().filter(life -> !closed(life.getLast())).count();
            doubts.unless(open <= 1, () -> open + " open referrals of " + to);
            doubts.unless(
                    profiles.everCalled(to.childId()).contains(to.department()), () -> "referral without cause: " + to);
        });
        told(children, referrals);
        return doubts.finding();
    }

    /// Compares what the departments were told with the referrals' lives.
    private void told(Map<UUID, Child> children, Referrals referrals) {
        Map<UUID, Map<String, Set<String>>> messages = messages();
        for (List<ReferralStatusChanged> life : referrals.lives()) {
            UUID id = life.getFirst().getReferralId();
            Set<String> states = messages.getOrDefault(id, Map.of()).keySet();
            Child child = children.get(life.getFirst().getChildId());
            if (child == null) {
                // Not of this cohort: another driver's.
                continue;
            }
            boolean consented = child.sharingConsents().contains(life.getFirst().getDepartment());
            doubts.unless(consented || states.isEmpty(), () -> "told without consent: " + id);
            doubts.unless(
                    !consented || !life.getLast().getTo().equals(HELD), () -> "held although consented to: " + id);
            doubts.unless(
                    !consented || !states.isEmpty(), () -> "consented to, but the department was not told: " + id);
        }
        messages.forEach((id, versions) -> versions.forEach((version, events) ->
                doubts.unless(events.size() == 1, () -> "referral " + id + " told twice: " + version)));
    }

    /// Event ids by referral and by state with its version.
    private Map<UUID, Map<String, Set<String>>> messages() {
        Map<UUID, Map<String, Set<String>>> messages = new HashMap<>();
        Departments.ASKED.forEach(topic -> topics.each(
                topic.topicName(),
                ReferralRequested.class,
                message -> messages.computeIfAbsent(message.value().getReferralId(), _ -> new HashMap<>())
                        .computeIfAbsent(
                                message.value().getState() + " "
                                        + message.value().getVersion(),
                                _ -> new HashSet<>(2))
                        .add(EventHeaders.text(message.headers(), EventHeaders.ID)
                                .orElse("none"))));
        return messages;
    }

    private static Addressee addressee(ReferralStatusChanged change) {
        return new Addressee(change.getChildId(), change.getDepartment());
    }

    private static boolean closed(ReferralStatusChanged change) {
        return CLOSED.contains(change.getTo());
    }
}
