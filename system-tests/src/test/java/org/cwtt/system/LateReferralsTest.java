package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.local.Service;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.cwtt.system.client.TopicReader;
import org.cwtt.system.cohort.Child;
import org.cwtt.system.cohort.Cohort;
import org.cwtt.system.demo.CohortRun;
import org.cwtt.system.demo.Terminal;
import org.cwtt.system.oracle.Databases;
import org.cwtt.system.oracle.Ledger;
import org.junit.jupiter.api.Test;

/// Deadlines pass while several replicas look for what is late, and some of them end and come back.
class LateReferralsTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int CHILDREN = 60;
    private static final int ALL_PASS_IN_SECONDS = 20;
    private static final Map<String, String> LOOKING_ALL_THE_TIME = Map.of("CWTT_REFERRAL_ESCALATE_EVERY", "0.2s");

    private final Databases databases = new Databases(SharedPlatform.installation());

    @Test
    void eachDistrictIsToldOnceThoughReplicasLookTogetherAndOneIsKilled() throws SQLException {
        // Given
        Cohort cohort = SharedPlatform.cohort(CHILDREN);
        CohortRun run = new CohortRun(SharedPlatform.doors(), Terminal.standard());
        run.register(cohort);
        run.insist(new Ledger(cohort), Duration.ofSeconds(1));
        SharedPlatform.settles();
        List<UUID> requested = requestedFor(cohort);

        // When
        try (Replica _ = Replica.started(Service.REFERRAL, 2, LOOKING_ALL_THE_TIME);
                Replica killed = Replica.started(Service.REFERRAL, 3, LOOKING_ALL_THE_TIME)) {
            deadlinesPassOneByOne(requested);
            await().atMost(SOON).until(() -> waiting(requested) < requested.size() * 3 / 4);
            killed.kill();
            try (Replica _ = Replica.started(Service.REFERRAL, 4, LOOKING_ALL_THE_TIME)) {
                await().atMost(SOON).until(() -> waiting(requested) == 0);
            }
        }
        SharedPlatform.settles();

        // Then
        assertThat(requested).hasSizeGreaterThan(CHILDREN / 2);
        assertThat(escalationsOf(requested))
                .hasSize(requested.size())
                .allSatisfy((_, told) -> assertThat(told).containsExactly("DISTRICT"));
    }

    private List<UUID> requestedFor(Cohort cohort) {
        String children = cohort.children().stream()
                .map(Child::id)
                .map(id -> "'" + id + "'")
                .collect(Collectors.joining(","));
        return databases.rows(
                "referral",
                "SELECT referral_id FROM referrals WHERE state = 'REQUESTED' AND child_id IN (" + children + ")",
                row -> row.getObject(1, UUID.class));
    }

    private void deadlinesPassOneByOne(List<UUID> referrals) throws SQLException {
        String soon = "now() + interval '1 second' * %d * random()".formatted(ALL_PASS_IN_SECONDS);
        var database = SharedPlatform.installation().database("referral");
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement sql = connection.createStatement()) {
            sql.execute("UPDATE referrals SET due_at = now(), escalate_at = " + soon + " WHERE " + among(referrals));
        }
    }

    /// How many have not been escalated yet: then their next deadline is a week off.
    private long waiting(List<UUID> referrals) {
        return databases.number(
                "referral",
                "SELECT count(*) FROM referrals WHERE escalate_at < now() + interval '1 day' AND " + among(referrals));
    }

    private static String among(List<UUID> referrals) {
        return referrals.stream().map(id -> "'" + id + "'").collect(Collectors.joining(",", "referral_id IN (", ")"));
    }

    /// Whom the topic says each of them was escalated to, as often as it says so.
    private static Map<UUID, List<String>> escalationsOf(List<UUID> referrals) {
        Map<UUID, List<String>> told = new HashMap<>();
        new TopicReader(SharedPlatform.installation())
                .each(Topic.REFERRAL_STATUS_CHANGED.topicName(), ReferralStatusChanged.class, message -> {
                    ReferralStatusChanged change = message.value();
                    if ("ESCALATED".equals(change.getStep()) && referrals.contains(change.getReferralId())) {
                        told.computeIfAbsent(change.getReferralId(), _ -> new ArrayList<>())
                                .add(change.getEscalatedTo());
                    }
                });
        return told;
    }
}
