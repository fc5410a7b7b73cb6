package org.cwtt.referral.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who a child is, as far as a department needs it to find the child. Never stored here.
///
/// Intake tells more, and a newer one more still: what is not asked for is passed over.
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChildIdentity(
        String givenNames,
        String familyName,
        @Nullable LocalDate birthDate,
        @Nullable String sex,
        @Nullable String schoolId,
        @Nullable String grade,
        @Nullable String homeLanguage) {}
