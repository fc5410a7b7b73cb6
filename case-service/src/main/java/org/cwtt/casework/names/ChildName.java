package org.cwtt.casework.names;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a child is called, as far as a page shows it.
public record ChildName(
        String givenNames, String familyName, @Nullable LocalDate birthDate) {
    /// As it is spoken.
    public String full() {
        return givenNames + " " + familyName;
    }
}
