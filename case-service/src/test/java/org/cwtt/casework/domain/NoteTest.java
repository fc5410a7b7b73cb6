package org.cwtt.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.casework.domain.Examples.EIGHT;
import static org.cwtt.casework.domain.Examples.THANDI;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteTest {
    private static Note visibleTo(List<String> professions) {
        return new Note(
                new UUID(1, 1),
                THANDI,
                "nomsa",
                "PSYCHOLOGIST",
                professions,
                List.of("sipho"),
                "She is afraid.",
                EIGHT);
    }

    @ParameterizedTest
    @CsvSource({
        "nomsa, PSYCHOLOGIST, true",
        "nomsa, , true",
        "sipho, SOCIAL_WORKER, true",
        "sipho, TEACHER, false",
        "sipho, , false"
    })
    void isForTheProfessionsThatItNamesAndItsAuthor(String login, @Nullable String profession, boolean visible) {
        // Given
        Note note = visibleTo(List.of("SOCIAL_WORKER"));

        // When
        boolean found = note.isFor(new Reader("s", login, profession, Set.of("JHB")));

        // Then
        assertThat(found).isEqualTo(visible);
    }

    @ParameterizedTest
    @CsvSource({"sipho, TEACHER", "sipho, "})
    void isForEverybodyWhenItNamesNobody(String login, @Nullable String profession) {
        // Given
        Note note = visibleTo(List.of());

        // When
        boolean found = note.isFor(new Reader("s", login, profession, Set.of("JHB")));

        // Then
        assertThat(found).isTrue();
    }
}
