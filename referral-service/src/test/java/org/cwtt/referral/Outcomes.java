package org.cwtt.referral;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.referral.ReferralRequested;
import org.cwtt.schemas.referral.ReferralStatusChanged;

/// What referral answers to its neighbours.
public final class Outcomes {
    private Outcomes() {}

    public static RequestSpecification as(String user) {
        return given().auth().oauth2(RealParts.token(user));
    }

    public static RequestSpecification asSystem(String client) {
        return given().auth().oauth2(RealParts.clientToken(client));
    }

    /// The changes of one child's referrals, once there are as many.
    public static List<ReferralStatusChanged> changesOf(UUID child, int count) {
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(changesOf(child)).hasSizeGreaterThanOrEqualTo(count));
        return changesOf(child);
    }

    public static List<ReferralStatusChanged> changesOf(UUID child) {
        return Neighbours.eventsOf(Topic.REFERRAL_STATUS_CHANGED, ReferralStatusChanged.class).stream()
                .filter(event -> event.getChildId().equals(child))
                .toList();
    }

    /// What a department was told of one referral, once it was told as many things.
    public static List<ReferralRequested> toldTo(Topic department, UUID referral, int count) {
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(toldTo(department, referral)).hasSizeGreaterThanOrEqualTo(count));
        return toldTo(department, referral);
    }

    public static List<ReferralRequested> toldTo(Topic department, UUID referral) {
        return Neighbours.eventsOf(department, ReferralRequested.class).stream()
                .filter(event -> event.getReferralId().equals(referral))
                .toList();
    }

    /// A child's first referral, requested.
    public static UUID referralOf(UUID child) {
        return changesOf(child, 1).getFirst().getReferralId();
    }
}
