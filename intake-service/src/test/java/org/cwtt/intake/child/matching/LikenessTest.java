package org.cwtt.intake.child.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.Child.Particulars;
import org.cwtt.intake.child.domain.Lookalike;
import org.cwtt.intake.child.domain.Sex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final LocalDate BIRTH = LocalDate.of(2018, 3, 4);

    @Test
    void spellingVariantsWithTheSameBirthDateAreLikely() {
        // When
        Lookalike alike =
                Likeness.of(child("Lindokuhle", "Mthembu", BIRTH, null), child("Lindokhule", "Mtembu", BIRTH, null));

        // Then
        assertThat(alike.score()).isGreaterThanOrEqualTo(Likeness.LIKELY);
        assertThat(alike.reasons())
                .containsExactly("same birth date", "similar given name", "similar family name", "same school");
    }

    @Test
    void swappedNamesAreLikely() {
        // When
        Lookalike alike = Likeness.of(child("Thabo", "Mokoena", BIRTH, null), child("Mokoena", "Thabo", BIRTH, null));

        // Then
        assertThat(alike.reasons()).startsWith("given and family name swapped");
        assertThat(alike.score()).isGreaterThanOrEqualTo(Likeness.LIKELY);
    }

    @Test
    void theSameLearnerNumberIsLikelyWhateverElseDiffers() {
        // When
        Lookalike alike = Likeness.of(
                child("Lerato", "Moloi", BIRTH, "1234567890123"),
                child("Lerato", "Radebe", LocalDate.of(2017, 1, 9), "1234567890123"));

        // Then
        assertThat(alike.score()).isGreaterThanOrEqualTo(Likeness.LIKELY);
        assertThat(alike.reasons()).startsWith("same learner number").endsWith("different birth dates");
    }

    @Test
    void twoLearnersOfOneNameAndAnotherBirthDateAreTwo() {
        // When
        Lookalike apart = Likeness.of(
                child("Thandeka", "Dlamini", BIRTH, null),
                child("Thandeka", "Dlamini", LocalDate.of(2017, 9, 21), null));

        // Then
        assertThat(apart.score()).isLessThan(Likeness.LIKELY);
    }

    @Test
    void accentsAndApostrophesDoNotCount() {
        assertThat(NameKey.of(new Child.Name("Zoë  Anne-Marie", "N'Diaye"))).isEqualTo("zoe anne marie ndiaye");
    }

    private static Child child(String given, String family, LocalDate birthDate, @Nullable String learnerNumber) {
        Particulars particulars = new Particulars(
                new Child.Name(given, family), birthDate, false, Sex.FEMALE, learnerNumber, null, null, List.of());
        return new Child(UUID.randomUUID(), particulars, "799000001", "1", Set.of());
    }
}
