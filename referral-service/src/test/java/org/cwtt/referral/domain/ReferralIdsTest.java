package org.cwtt.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReferralIdsTest {
    private static final UUID CHILD = UUID.fromString("0192f000-0000-7000-8000-000000000001");
    private static final Instant ANNOUNCED = Instant.parse("2026-02-03T08:00:00.123Z");
    private static final Standing NONE = new Standing(Department.HEALTH, List.of());

    @Test
    void theSameEventHeardAgainOpensTheSameReferral() {
        assertThat(ReferralIds.next(CHILD, NONE, ANNOUNCED)).isEqualTo(ReferralIds.next(CHILD, NONE, ANNOUNCED));
    }

    @Test
    void everythingElseOpensAnother() {
        // Given
        UUID first = ReferralIds.next(CHILD, NONE, ANNOUNCED);

        // When
        UUID ofAnotherChild = ReferralIds.next(UUID.randomUUID(), NONE, ANNOUNCED);
        UUID toAnother = ReferralIds.next(CHILD, new Standing(Department.EDUCATION, List.of()), ANNOUNCED);
        UUID later = ReferralIds.next(CHILD, NONE, ANNOUNCED.plusMillis(1));

        // Then
        assertThat(List.of(first, ofAnotherChild, toAnother, later)).doesNotHaveDuplicates();
    }

    @Test
    void newerOnesComeLater() {
        // When
        UUID id = ReferralIds.next(CHILD, NONE, ANNOUNCED);
        UUID later = ReferralIds.next(CHILD, NONE, ANNOUNCED.plusMillis(1));

        // Then
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(ANNOUNCED.toEpochMilli());
        assertThat(later.toString()).isGreaterThan(id.toString());
        assertThat(ReferralIds.next(CHILD, new Standing(Department.EDUCATION, List.of()), ANNOUNCED)
                        .toString())
                .isGreaterThan(id.toString());
    }
}
