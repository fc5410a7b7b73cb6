package org.cwtt.casework.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.Topic.Party;
import org.junit.jupiter.api.Test;

class ChannelsTest {
    @Test
    void hearsExactlyTheTopicsThatTheCatalogueGrantsAndNoneOfTheStatutoryLane() throws IOException {
        // Given
        Properties configuration = new Properties();
        try (InputStream file = getClass().getResourceAsStream("/application.properties")) {
            configuration.load(Objects.requireNonNull(file));
        }

        // When
        Set<String> heard = configuration.stringPropertyNames().stream()
                .filter(key -> key.matches("mp\\.messaging\\.incoming\\..*\\.topic"))
                .map(configuration::getProperty)
                .collect(Collectors.toSet());

        // Then
        Set<String> granted = Set.of(Topic.values()).stream()
                .filter(topic -> topic.readers().contains(Party.CASE))
                .map(Topic::topicName)
                .collect(Collectors.toSet());
        assertThat(heard).isEqualTo(granted).noneMatch(topic -> topic.contains("statutory"));
    }
}
