package org.cwtt.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.cwtt.casework.domain.CaseFilter;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.NeedPosition;
import org.cwtt.casework.domain.RiskLevel;
import org.junit.jupiter.api.Test;

class CaseloadAddressTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void theAddressSaysWhatTheListShows() {
        // Given
        CaseloadAddress address = new CaseloadAddress();
        address.school = "700100001";
        address.grade = "2";
        address.domain = "NUTRITION";
        address.level = "HIGH";
        address.overdue = "true";
        NeedPosition position = new NeedPosition(2, 1, new UUID(7, 7));

        // When
        CaseFilter filter = address.filter(TODAY, 25);

        // Then
        assertThat(filter)
                .isEqualTo(new CaseFilter(RiskLevel.HIGH, Domain.NUTRITION, null, "700100001", "2", TODAY, null, 25));
        assertThat(address.with("2026-T1", position))
                .hasToString("/dashboard?school=700100001&grade=2&domain=NUTRITION&level=HIGH&overdue=true"
                        + "&round=2026-T1&after=" + position);
    }

    @Test
    void whatAnAddressDoesNotSayRightItDoesNotSay() {
        // Given
        CaseloadAddress address = new CaseloadAddress();
        address.school = "<script>";
        address.grade = "";
        address.domain = "FOOD";
        address.level = "high";
        address.overdue = "perhaps";
        address.round = "2026 T1";
        address.after = "nonsense";

        // When
        CaseFilter filter = address.filter(TODAY, 25);

        // Then
        assertThat(filter).isEqualTo(new CaseFilter(null, null, null, null, null, null, null, 25));
        assertThat(address.here()).hasToString("/dashboard");
    }
}
