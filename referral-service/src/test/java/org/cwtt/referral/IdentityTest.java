package org.cwtt.referral;

import static org.cwtt.referral.Neighbours.SCHOOL_IN_JOHANNESBURG;
import static org.cwtt.referral.Neighbours.assessed;
import static org.cwtt.referral.Neighbours.childIs;
import static org.cwtt.referral.Neighbours.flag;
import static org.cwtt.referral.Neighbours.profile;
import static org.cwtt.referral.Outcomes.as;
import static org.cwtt.referral.Outcomes.referralOf;
import static org.cwtt.schemas.scoring.Domain.NUTRITION;
import static org.cwtt.schemas.scoring.RiskLevel.HIGH;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class IdentityTest {
    @Inject
    KnownChildren knownChildren;

    @ConfigProperty(name = "quarkus.rest-client.intake.url")
    URI intake;

    private final UUID child = Neighbours.newId();

    @BeforeEach
    void schools() {
        Neighbours.schoolsAreKnown();
    }

    @Test
    void theIdentityComesFromIntakeForTheHoldingDepartmentAlone() throws IOException {
        // Given
        UUID referral = requestedOfHealth(SCHOOL_IN_JOHANNESBURG);
        HttpServer registry = HttpServer.create(new InetSocketAddress(intake.getHost(), intake.getPort()), 0);
        registry.createContext("/v1/children/" + child, exchange -> {
            boolean trusted = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                    .startsWith("Bearer ");
            byte[] identity =
                    "{\"id\":\"%s\",\"givenNames\":\"Thandi\",\"familyName\":\"Nkosi\",\"birthDate\":\"2018-03-04\"}"
                            .formatted(child)
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(trusted ? 200 : 401, identity.length);
            exchange.getResponseBody().write(identity);
            exchange.close();
        });
        String address = "/v1/referrals/" + referral + "/identity";

        // When, Then
        as("officer-health")
                .get(address + "?purpose=HOME_VISIT")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
        registry.start();
        as("officer-health")
                .get(address + "?purpose=HOME_VISIT")
                .then()
                .statusCode(200)
                .body("givenNames", equalTo("Thandi"))
                .body("id", nullValue());
        as("officer-health").get(address).then().statusCode(400);
        as("officer-education").get(address + "?purpose=HOME_VISIT").then().statusCode(404);
        as("officer-health")
                .contentType(ContentType.JSON)
                .body(Map.of("id", Neighbours.newId(), "response", "DECLINED", "reason", "NOT_OURS"))
                .post("/v1/referrals/" + referral + "/responses")
                .then()
                .statusCode(200);
        as("officer-health").get(address + "?purpose=HOME_VISIT").then().statusCode(404);
        registry.stop(0);
    }

    private UUID requestedOfHealth(String school) {
        childIs(child, 1, school, "HEALTH");
        knownChildren.await(child);
        assessed(profile(child, 1, flag(NUTRITION, HIGH)));
        return referralOf(child);
    }
}
