package org.cwtt.intake.classlist.domain;

import java.util.List;
import org.cwtt.intake.bulk.domain.Column;

/// What a class list tells of a learner, and how the column is called in the exports that are known.
public enum ClassListColumn implements Column {
    GIVEN_NAMES(true, "first names", "first name", "given names", "givennames", "name", "names"),
    FAMILY_NAME(true, "surname", "family name", "familyname", "last name"),
    BIRTH_DATE(true, "date of birth", "birth date", "birthdate", "dob"),
    SEX(true, "gender", "sex"),
    GRADE(true, "grade"),
    LEARNER_NUMBER(false, "lurits no", "lurits number", "lurits", "learner number", "learnernumber"),
    SOUTH_AFRICAN_ID(false, "id number", "id no", "sa id", "south african id"),
    HOME_LANGUAGE(false, "home language", "homelanguage", "language");

    private final boolean needed;
    private final List<String> names;

    ClassListColumn(boolean needed, String... names) {
        this.needed = needed;
        this.names = List.of(names);
    }

    @Override
    public boolean isNeeded() {
        return needed;
    }

    @Override
    public List<String> names() {
        return names;
    }
}
