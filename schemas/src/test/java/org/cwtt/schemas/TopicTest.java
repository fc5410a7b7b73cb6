package org.cwtt.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.cwtt.schemas.Topic.Party;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {
    private static final Set<String> PERSONAL =
            Set.of("birthDate", "familyName", "givenNames", "identityNumber", "learnerNumber", "phone", "note");

    @ParameterizedTest
    @EnumSource
    void isNamedByTheConvention(Topic topic) {
        assertThat(topic.topicName()).matches("[a-z]+\\.[a-z-]+\\.[a-z-]+-v1");
    }

    @ParameterizedTest
    @EnumSource
    void standsInTheCatalogue(Topic topic) throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("`" + topic.topicName() + "`");
    }

    @ParameterizedTest
    @EnumSource
    void carriesNoPersonalField(Topic topic) {
        assertThat(topic.schema().getFields()).extracting(field -> field.name()).doesNotContainAnyElementsOf(PERSONAL);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"HEALTH_REQUESTED", "EDUCATION_REQUESTED", "SOCIAL_DEVELOPMENT_REQUESTED", "STATUTORY_REPORT_DUE"})
    void whatADepartmentReadsNamesNoPlatformChild(Topic topic) {
        assertThat(topic.schema().getFields())
                .extracting(field -> field.name())
                .contains("pairwiseChildId")
                .doesNotContain("childId", "ageInDays", "answers");
    }

    @ParameterizedTest
    @EnumSource(names = {"STATUTORY_TRIGGER_RAISED", "STATUTORY_REPORT_DUE"})
    void theStatutoryLaneHasOneReader(Topic topic) {
        assertThat(topic.readers()).hasSize(1).isSubsetOf(Party.REFERRAL, Party.PROTECTION_OFFICERS);
    }
}
