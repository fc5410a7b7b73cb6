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
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.intake.child.domain.Caregiver;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.Child.Particulars;
import org.cwtt.intake.child.domain.ChildRecord;
import org.cwtt.intake.child.domain.Department;
import org.cwtt.intake.child.domain.IdentityNumber;
import org.cwtt.intake.child.domain.Sex;
import org.cwtt.intake.child.matching.NameKey;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A child's row.
@Entity
@Table(name = "children")
public class ChildEntity {
    /// A caregiver as stored.
    record StoredCaregiver(
            String givenNames,
            String familyName,
            @Nullable String relationship,
            @Nullable String phone) {}

    @Id
    UUID id;

    @Column(nullable = false)
    long version;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    ChildRecord.State state;

    @Column(name = "given_names", nullable = false)
    String givenNames;

    @Column(name = "family_name", nullable = false)
    String familyName;

    @Column(name = "name_key", nullable = false)
    String nameKey;

    @Column(name = "birth_date", nullable = false)
    LocalDate birthDate;

    @Column(name = "birth_date_estimated", nullable = false)
    boolean birthDateEstimated;

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

    @Column(name = "identity_type")
    @Enumerated(EnumType.STRING)
    IdentityNumber.@Nullable Type identityType;

    @Column(name = "identity_number")
    @Nullable
    String identityNumber;

    @Column(name = "home_language")
    @Nullable
    String homeLanguage;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    List<StoredCaregiver> caregivers;

    @Column(name = "sharing_consents", nullable = false)
    String[] sharingConsents;

    @Column(name = "merged_into")
    @Nullable
    UUID mergedInto;

    @Column(name = "survivor_id")
    @Nullable
    UUID survivorId;

    @Column(name = "registered_hash")
    byte @Nullable [] registeredHash;

    @Column(name = "registered_by", nullable = false)
    String registeredBy;

    @Column(name = "registered_at", nullable = false)
    Instant registeredAt;

    @Column(name = "changed_at", nullable = false)
    Instant changedAt;

    ChildRecord toRecord() {
        return new ChildRecord(toChild(), version, state, mergedInto);
    }

    Child toChild() {
        return new Child(
                id,
                particulars(),
                schoolId,
                grade,
                Arrays.stream(sharingConsents).map(Department::valueOf).collect(Collectors.toSet()));
    }

    private Particulars particulars() {
        return new Particulars(
                new Child.Name(givenNames, familyName),
                birthDate,
                birthDateEstimated,
                sex,
                learnerNumber,
                identityType == null || identityNumber == null
                        ? null
                        : new IdentityNumber(identityType, identityNumber),
                homeLanguage,
                caregivers.stream().map(ChildEntity::caregiver).toList());
    }

    void set(Child child) {
        id = child.id();
        set(child.particulars());
        schoolId = child.schoolId();
        grade = child.grade();
        sharingConsents =
                child.sharingConsents().stream().sorted().map(Department::name).toArray(String[]::new);
    }

    private void set(Particulars particulars) {
        IdentityNumber identity = particulars.identityNumber();
        givenNames = particulars.name().given();
        familyName = particulars.name().family();
        nameKey = NameKey.of(particulars.name());
        birthDate = particulars.birthDate();
        birthDateEstimated = particulars.birthDateEstimated();
        sex = particulars.sex();
        learnerNumber = particulars.learnerNumber();
        identityType = identity == null ? null : identity.type();
        identityNumber = identity == null ? null : identity.number();
        homeLanguage = particulars.homeLanguage();
        caregivers = particulars.caregivers().stream().map(ChildEntity::stored).toList();
    }

    private static StoredCaregiver stored(Caregiver caregiver) {
        return new StoredCaregiver(
                caregiver.name().given(), caregiver.name().family(), caregiver.relationship(), caregiver.phone());
    }

    static Caregiver caregiver(StoredCaregiver stored) {
        return new Caregiver(
                new Child.Name(stored.givenNames(), stored.familyName()), stored.relationship(), stored.phone());
    }
}
