package org.cwtt.referral.forms;

import java.util.Arrays;
import java.util.Optional;

/// What the platform can fill into a form.
public enum KnownValue {
    REPORT_ID("report.id"),
    REPORT_RAISED_AT("report.raisedAt"),
    REPORT_DUE_AT("report.dueAt"),
    /// The kind of mandated reporter, never who it is.
    REPORTER_CAPACITY("reporter.capacity"),
    CHILD_FAMILY_NAME("child.familyName"),
    CHILD_GIVEN_NAMES("child.givenNames"),
    CHILD_BIRTH_DATE("child.birthDate"),
    CHILD_SEX("child.sex"),
    CHILD_HOME_LANGUAGE("child.homeLanguage"),
    CHILD_GRADE("child.grade"),
    SCHOOL_NAME("school.name"),
    SCHOOL_EMIS_NUMBER("school.emisNumber");

    private final String key;

    KnownValue(String key) {
        this.key = key;
    }

    static Optional<KnownValue> of(String key) {
        return Arrays.stream(values()).filter(value -> value.key.equals(key)).findFirst();
    }

    static String keys() {
        return Arrays.toString(Arrays.stream(values()).map(value -> value.key).toArray());
    }
}
