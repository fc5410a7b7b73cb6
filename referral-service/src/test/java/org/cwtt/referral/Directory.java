package org.cwtt.referral;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.cwtt.referral.Neighbours.assessed;
import static org.cwtt.referral.Neighbours.childIs;
import static org.cwtt.referral.Neighbours.flag;
import static org.cwtt.referral.Neighbours.newId;
import static org.cwtt.referral.Neighbours.profileAt;
import static org.cwtt.referral.Outcomes.as;
import static org.cwtt.referral.Outcomes.asSystem;
import static org.cwtt.referral.Outcomes.referralOf;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;

/// The directory of services as an administrator keeps it, and referrals of children at schools around them.
@ApplicationScoped
public class Directory {
    static final String SYSTEM = "department-health";

    private final KnownChildren knownChildren;
    private final NameSchools nameSchools;

    Directory(KnownChildren knownChildren, NameSchools nameSchools) {
        this.knownChildren = knownChildren;
        this.nameSchools = nameSchools;
    }

    /// A clinic of the Northern Cape.
    public static Map<String, Object> clinic(String district, String catchment, int capacity) {
        return clinic("NC", district, catchment, capacity);
    }

    public static Map<String, Object> clinic(String province, String district, String catchment, int capacity) {
        return new HashMap<>(Map.of(
                "department",
                "HEALTH",
                "name",
                "Clinic of " + catchment,
                "province",
                province,
                "district",
                district,
                "catchment",
                catchment,
                "capacity",
                capacity));
    }

    public static Response put(String id, Map<String, Object> service) {
        return as("administrator").contentType(ContentType.JSON).body(service).put("/v1/services/" + id);
    }

    public static void has(String id, Map<String, Object> service) {
        put(id, service).then().statusCode(201);
    }

    /// What the directory says of one service.
    public static JsonPath of(String id, String area) {
        JsonPath all =
                asSystem(SYSTEM).get("/v1/services?limit=500&area=" + area).jsonPath();
        return new JsonPath(all.prettify()).setRootPath("find { it.id == '" + id + "' }");
    }

    /// A referral to health of a child at this school.
    public UUID requestedAt(String school) {
        Awaitility.await()
                .atMost(30, SECONDS)
                .until(() -> !nameSchools.names(java.util.Set.of(school)).isEmpty());
        UUID child = newId();
        childIs(child, 1, school, "HEALTH");
        knownChildren.await(child);
        assessed(profileAt(school, child, 1, flag(Domain.NUTRITION, RiskLevel.HIGH)));
        return referralOf(child);
    }

    public static JsonPath shown(UUID referral) {
        return asSystem(SYSTEM).get("/v1/referrals/" + referral).jsonPath();
    }

    public static Response answer(UUID referral, Map<String, Object> response) {
        Map<String, Object> body = new HashMap<>(response);
        body.put("id", newId());
        return asSystem(SYSTEM)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/referrals/" + referral + "/responses");
    }

    public static Response acceptedAt(String service, UUID referral) {
        return answer(referral, Map.of("response", "ACCEPTED", "service", service));
    }
}
