package org.cwtt.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.cwtt.schemas.Topic;
import org.junit.jupiter.api.Test;

class KafkaManifestsTest {
    private static final Path KAFKA = Manifests.BASE.resolve("kafka");
    private static final String BACKUP = "backup";
    private static final String AGAIN =
            "the catalogue has changed: run org.cwtt.kubernetes.KafkaManifests (see README)";

    @Test
    void theTopicsAreThoseOfTheCatalogue() throws IOException {
        assertThat(Files.readString(KAFKA.resolve("topics.yaml"))).as(AGAIN).isEqualTo(KafkaManifests.topics());
    }

    @Test
    void theUsersAreThoseOfTheCatalogue() throws IOException {
        assertThat(Files.readString(KAFKA.resolve("users.yaml"))).as(AGAIN).isEqualTo(KafkaManifests.users());
    }

    @Test
    void whoRestoresHasTheRightsForIt() throws IOException {
        assertThat(Files.readString(Manifests.RESTORE.resolve("user.yaml")))
                .as(AGAIN)
                .isEqualTo(KafkaManifests.restorer());
    }

    /// The back-up holds everything, and nothing else may read what is not its own.
    @Test
    void theStatutoryLaneIsReadByNobodyElse() {
        assertThat(readersOf(Topic.STATUTORY_TRIGGER_RAISED)).containsExactlyInAnyOrder("referral", BACKUP);
        assertThat(readersOf(Topic.STATUTORY_REPORT_DUE)).containsExactlyInAnyOrder("protection-officers", BACKUP);
    }

    @Test
    void aDepartmentReadsItsOwnRequestsAlone() {
        assertThat(readersOf(Topic.HEALTH_REQUESTED)).containsExactlyInAnyOrder("health", BACKUP);
        assertThat(readersOf(Topic.EDUCATION_REQUESTED)).containsExactlyInAnyOrder("education", BACKUP);
        assertThat(readersOf(Topic.SOCIAL_DEVELOPMENT_REQUESTED))
                .containsExactlyInAnyOrder("social-development", BACKUP);
    }

    @Test
    void answersAreReadByScoringAlone() {
        assertThat(readersOf(Topic.SUBMISSION_RECEIVED)).containsExactlyInAnyOrder("scoring", BACKUP);
    }

    /// The users with a rule that lets them read this topic, by its name or by the beginning of it.
    private static Set<String> readersOf(Topic topic) {
        return Manifests.base()
                .of("KafkaUser")
                .filter(user -> Manifests.each(user.at("/spec/authorization/acls"))
                        .anyMatch(acl -> lets(acl, topic.topicName())))
                .map(user -> user.at("/metadata/name").asText())
                .collect(Collectors.toSet());
    }

    private static boolean lets(JsonNode acl, String topic) {
        String name = acl.at("/resource/name").asText();
        boolean hit = acl.at("/resource/patternType").asText().equals("prefix")
                ? topic.startsWith(name)
                : topic.equals(name) || name.equals("*");
        return hit
                && acl.at("/resource/type").asText().equals("topic")
                && Manifests.each(acl.path("operations"))
                        .anyMatch(operation -> Set.of("Read", "All").contains(operation.asText()));
    }
}
