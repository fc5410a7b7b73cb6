package org.cwtt.intake.child.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.Department;
import org.cwtt.intake.child.domain.Sex;
import org.jspecify.annotations.Nullable;

/// A child's row.
@Entity
@Table(name = "children")
public class ChildEntity {
    @Id
    UUID id;

    @Column(nullable = false)
    long version;

    @Column(nullable = false)
    String state;

    @Column(name = "given_names", nullable = false)
    String givenNames;

    @Column(name = "family_name", nullable = false)
    String familyName;

    @Column(name = "birth_date", nullable = false)
    LocalDate birthDate;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    Sex sex;

    @Column(name = "school_id", nullable = false)
    String schoolId;

    @Column(nullable = false)
    String grade;

    @Column(name = "learner_number")
    @Nullable
    String learnerNumber;

    @Column(name = "home_language")
    @Nullable
    String homeLanguage;

    @Column(name = "sharing_consents", nullable = false)
    String[] sharingConsents;

    @Column(name = "registered_by", nullable = false)
    String registeredBy;

    @Column(name = "registered_at", nullable = false)
    Instant registeredAt;

    @Column(name = "changed_at", nullable = false)
    Instant changedAt;

    Child toChild() {
        return new Child(
                id,
                new Child.Name(givenNames, familyName),
                birthDate,
                sex,
                schoolId,
                grade,
                learnerNumber,
                homeLanguage,
                Arrays.stream(sharingConsents).map(Department::valueOf).collect(Collectors.toSet()));
    }

    void set(Child child) {
        id = child.id();
        givenNames = child.name().given();
        familyName = child.name().family();
        birthDate = child.birthDate();
        sex = child.sex();
        schoolId = child.schoolId();
        grade = child.grade();
        learnerNumber = child.learnerNumber();
        homeLanguage = child.homeLanguage();
        sharingConsents =
                child.sharingConsents().stream().sorted().map(Department::name).toArray(String[]::new);
    }
}
