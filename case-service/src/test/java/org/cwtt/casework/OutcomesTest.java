package org.cwtt.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cwtt.casework.domain.LevelShifts;
import org.cwtt.casework.domain.MatchedShifts;
import org.cwtt.casework.persistence.MatchedCohorts;
import org.cwtt.casework.persistence.MatchedCohorts.Query;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class OutcomesTest {
    private static final String FROM = "2018-T1";
    private static final String TO = "2018-T2";
    private static final LocalDate FIRST = LocalDate.of(2018, 2, 1);
    private static final LocalDate SECOND = LocalDate.of(2018, 6, 1);

    @Inject
    World world;

    @Inject
    DataSource database;

    @Inject
    MatchedCohorts cohorts;

    /// A child as the cohort sees it.
    private record Seen(
            UUID id, int before, int after, String sex, int band, String district, boolean treated, boolean touched) {
        String draw() {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("MD5")
                                .digest(id.toString().getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void sql(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void twoRounds() {
        sql("INSERT INTO rounds VALUES (?, ?, ?, 1) ON CONFLICT DO NOTHING", FROM, FIRST, FIRST.plusDays(30));
        sql("INSERT INTO rounds VALUES (?, ?, ?, 1) ON CONFLICT DO NOTHING", TO, SECOND, SECOND.plusDays(30));
    }

    private String school(String emis, String district, String province) {
        sql(
                "INSERT INTO schools (emis, province, district, name, version) VALUES (?, ?, ?, 'School', 1)"
                        + " ON CONFLICT DO NOTHING",
                emis,
                province,
                district);
        return emis;
    }

    private static String level(int level) {
        return "NUTRITION:" + List.of("UNKNOWN", "LOW", "MEDIUM", "HIGH").get(level);
    }

    private void profile(UUID child, String emis, String round, int level, LocalDate on) {
        sql(
                "INSERT INTO profiles VALUES (?, ?, ?, 1, 0, 0, ARRAY[?], true, ?::date, '{}')",
                child,
                round,
                emis,
                level(level),
                on);
    }

    private void child(UUID child, String emis, String sex, String grade) {
        sql(
                "INSERT INTO children (child_id, version, state, sex, school_id, grade) VALUES (?, 1, 'ACTIVE', ?, ?, ?)",
                child,
                sex,
                emis,
                grade);
    }

    private void delivered(UUID child, String intervention, String domain, LocalDate on, String result) {
        UUID id = UUID.randomUUID();
        sql(
                "INSERT INTO interventions VALUES (?, ?, ?, ?, ?, 'g', 'TEACHER', ?, NULL, NULL, 'ACTIVE', 1, ?, 'HIGH', NULL, NULL, now())",
                id,
                child,
                UUID.randomUUID(),
                domain,
                intervention,
                FIRST,
                FROM);
        sql("INSERT INTO deliveries VALUES (?, ?, ?, ?, ?, NULL, 'x')", UUID.randomUUID(), id, child, on, result);
    }

    /// Children of two districts at random, of whom some are treated, some otherwise, some too late,
    /// some not at all.
    private List<Seen> population(long seed) {
        twoRounds();
        Random random = new Random(seed);
        List<String> emis = List.of(school("700201", "D17002", "NW"), school("700202", "D27002", "NW"));
        List<Seen> population = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            int school = random.nextInt(2);
            String sex = random.nextBoolean() ? "FEMALE" : "MALE";
            int grade = random.nextInt(13);
            int before = 1 + random.nextInt(3);
            int after = random.nextInt(4);
            child(id, emis.get(school), sex, grade == 0 ? "R" : Integer.toString(grade));
            profile(id, emis.get(school), FROM, before, FIRST);
            profile(id, emis.get(school), TO, after, SECOND);
            int service = random.nextInt(8);
            switch (service) {
                case 0, 1 -> delivered(id, "school-nutrition", "NUTRITION", FIRST.plusDays(20), "DELIVERED");
                case 2 -> delivered(id, "food-parcel", "NUTRITION", FIRST.plusDays(20), "DELIVERED");
                case 3 -> delivered(id, "school-nutrition", "NUTRITION", FIRST.plusDays(20), "MISSED");
                case 4 -> delivered(id, "school-nutrition", "NUTRITION", SECOND.plusDays(20), "DELIVERED");
                case 5 -> delivered(id, "home-visit", "EDUCATION", FIRST.plusDays(20), "DELIVERED");
                default -> {}
            }
            if (before > 1 && after > 0) {
                population.add(new Seen(
                        id,
                        before,
                        after,
                        sex,
                        grade == 0 ? 0 : Math.min(3, (grade - 1) / 3),
                        school == 0 ? "D1" : "D2",
                        service < 2,
                        service < 3));
            }
        }
        return population;
    }

    /// The same rule in loops.
    private static List<MatchedShifts> naively(List<Seen> population) {
        List<Seen> treated = new ArrayList<>(population.stream()
                .filter(Seen::treated)
                .sorted(Comparator.comparing(Seen::draw))
                .toList());
        List<Seen> untreated = new ArrayList<>(population.stream()
                .filter(one -> !one.touched())
                .sorted(Comparator.comparing(Seen::draw))
                .toList());
        List<Seen[]> pairs = new ArrayList<>();
        List<Function<Seen, List<Object>>> likenesses = List.of(
                one -> List.of(one.before(), one.sex(), one.band(), one.district()),
                one -> List.of(one.before(), one.sex(), one.band()),
                one -> List.of(one.before()));
        for (Function<Seen, List<Object>> likeness : likenesses) {
            for (Seen one : List.copyOf(treated)) {
                untreated.stream()
                        .filter(other -> likeness.apply(other).equals(likeness.apply(one)))
                        .findFirst()
                        .ifPresent(partner -> {
                            pairs.add(new Seen[] {one, partner});
                            treated.remove(one);
                            untreated.remove(partner);
                        });
            }
        }
        return List.of(3, 2).stream()
                .map(level -> new MatchedShifts(
                        level == 3
                                ? org.cwtt.casework.domain.RiskLevel.HIGH
                                : org.cwtt.casework.domain.RiskLevel.MEDIUM,
                        shifts(pairs, level, 0),
                        shifts(pairs, level, 1)))
                .toList();
    }

    private static LevelShifts shifts(List<Seen[]> pairs, int level, int side) {
        long[] counts = new long[3];
        for (Seen[] pair : pairs) {
            if (pair[0].before() == level) {
                counts[Integer.signum(pair[side].after() - level) + 1]++;
            }
        }
        return new LevelShifts(counts[0], counts[1], counts[2]);
    }

    @Test
    void theCohortsOfTheDatabaseAreThoseOfANaiveCount() {
        // Given
        List<Seen> population = population(11);
        List<MatchedShifts> expected = naively(population);

        // When
        List<MatchedShifts> counted = new ArrayList<>();
        for (String area : List.of("D17002", "D27002", "ZA-NW")) {
            counted.addAll(cohorts.count(
                    new Query(org.cwtt.casework.domain.Domain.NUTRITION, "school-nutrition", area, FROM, TO)));
        }

        // Then
        assertThat(expected).allMatch(shifts -> shifts.treated().children() > 10);
        assertThat(counted.subList(0, 2))
                .isEqualTo(naively(population.stream()
                        .filter(one -> one.district().equals("D1"))
                        .toList()));
        assertThat(counted.subList(2, 4))
                .isEqualTo(naively(population.stream()
                        .filter(one -> one.district().equals("D2"))
                        .toList()));
        assertThat(counted.subList(4, 6)).isEqualTo(expected);
    }

    private static Response compared(String user, String query) {
        return given().auth().oauth2(RealParts.token(user)).get("/v1/intervention-outcomes?" + query);
    }

    /// Twenty treated of whom fifteen got better, and as many untreated of whom none did.
    @Test
    void smallMovesAreNotToldAndWhatIsToldIsRounded() {
        // Given
        twoRounds();
        String emis = school("700399001", "D3", "NC");
        List<UUID> treated = new ArrayList<>();
        for (int i = 0; i < 42; i++) {
            UUID id = UUID.randomUUID();
            child(id, emis, "MALE", "3");
            profile(id, emis, FROM, 3, FIRST);
            profile(id, emis, TO, i < 17 ? 1 : 3, SECOND);
            if (i < 21) {
                delivered(id, "clinic-visit", "NUTRITION", FIRST.plusDays(3), "DELIVERED");
                treated.add(id);
            }
        }
        String query = "intervention=clinic-visit&area=D3&round=" + FROM;
        JsonPath first =
                compared("analyst", query).then().statusCode(200).extract().jsonPath();

        // When
        sql(
                "UPDATE profiles SET marks = ARRAY['NUTRITION:HIGH'] WHERE child_id = ? AND round_id = ?",
                treated.getFirst(),
                TO);
        JsonPath second =
                compared("analyst", query).then().statusCode(200).extract().jsonPath();

        // Then
        String row = "comparisons.find { it.domain == 'NUTRITION' && it.startLevel == 'HIGH' }";
        assertThat(first.getInt(row + ".treated.children")).isEqualTo(20);
        assertThat((Object) first.get(row + ".treated.better")).isNull();
        assertThat((Object) first.get(row + ".difference")).isNull();
        assertThat(first.getString(row + ".conclusion")).isEqualTo("TOO_FEW_TO_TELL");
        assertThat(first.getInt(row + ".untreated.same")).isEqualTo(20);
        assertThat(second.getString(row)).isEqualTo(first.getString(row));
        assertThat(first.getString("nextRound")).isEqualTo(TO);
    }

    @Test
    void anAreaThatIsNotOnesOwnOrTooSmallIsNotTold() {
        // Given
        twoRounds();
        school("700399002", "D4", "NC");
        String query = "intervention=clinic-visit&round=" + FROM + "&area=";

        // When
        Response elsewhere = compared(World.PRACTITIONER, query + "D4");
        Response school = compared("analyst", query + "700399002");
        Response capturer = compared("capturer-jhb", query + "D4");

        // Then
        elsewhere.then().statusCode(404).body("type", equalTo("urn:cwtt:problem:area-not-found"));
        school.then().statusCode(422).body("errors[0].field", equalTo("area"));
        capturer.then().statusCode(403);
    }

    @Test
    void aChildsBeforeAndAfterStandBesideEachOther() {
        // Given
        UUID child = world.childAssessedAt(world.schoolIn("JHB"), "2026-T1", Map.of(Domain.NUTRITION, RiskLevel.HIGH));
        world.deliveredMeal(child);
        world.roundOpening("2026-T1", LocalDate.of(2026, 1, 14));
        world.roundOpening("2027-T1", LocalDate.of(2027, 1, 14));
        // Assessed after the meal: the clock of an event follows its sequence.
        world.assessed(child, "2027-T1", 600_000, Map.of(Domain.NUTRITION, RiskLevel.LOW));
        world.recordWithRounds(child, "2027-T1");
        // The rounds' days come in another topic.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !world.record(child).getList("rounds.opensOn").contains(null));

        // When
        JsonPath outcomes = given().auth()
                .oauth2(RealParts.token(World.PRACTITIONER))
                .get("/v1/cases/{id}/outcomes", child)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(outcomes.getString("outcomes[0].beforeRound")).isEqualTo("2026-T1");
        assertThat(outcomes.getString("outcomes[0].afterRound")).isEqualTo("2027-T1");
        assertThat(outcomes.getString("outcomes[0].direction")).isEqualTo("BETTER");
        assertThat(outcomes.getLong("outcomes[0].delivered")).isEqualTo(1);
        assertThat(outcomes.getString("outcomes[0].domains.find { it.domain == 'NUTRITION' }.before"))
                .isEqualTo("HIGH");
        assertThat(outcomes.getString("outcomes[0].scales[0].before.band")).isNotBlank();
        assertThat(world.rows("access_log", child)).isPositive();
    }
}
