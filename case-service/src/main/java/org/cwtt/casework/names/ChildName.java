package org.cwtt.casework.names;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a child is called, as far as a page shows it.
///
/// Intake tells more, and a newer one more still: what is not asked for is passed over.
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChildName(
        String givenNames, String familyName, @Nullable LocalDate birthDate) {
    /// As it is spoken.
    public String full() {
        return givenNames + " " + familyName;
    }
}
