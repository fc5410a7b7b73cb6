package org.cwtt.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.Note;
import org.cwtt.casework.domain.Reader;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.ChildState;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class NotesTest {
    /// The realm's practitioner is a social worker.
    private static final String FOR_ALL = "{\"text\":\"Grandmother will come on Monday.\"}";

    @Inject
    World world;

    @Inject
    WriteNote writeNote;

    private UUID child() {
        UUID child = world.childAt(world.schoolIn("JHB"));
        world.awaitStatus(child, 200);
        return child;
    }

    private static Response write(UUID child, UUID id, String body) {
        return given().auth()
                .oauth2(RealParts.token(World.PRACTITIONER))
                .contentType("application/json")
                .body(body)
                .put("/v1/cases/{child}/notes/{id}", child, id);
    }

    private static List<String> read(UUID child) {
        return given().auth()
                .oauth2(RealParts.token(World.PRACTITIONER))
                .get("/v1/cases/{child}/notes", child)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("text");
    }

    private void byPsychologist(UUID child, List<String> visibleTo, String text) {
        Reader author = new Reader("psychologist", "psychologist-jhb", "PSYCHOLOGIST", Set.of("JHB"));
        writeNote.write(
                new Note(
                        UUID.randomUUID(),
                        child,
                        author.login(),
                        author.profession(),
                        visibleTo,
                        List.of(World.PRACTITIONER),
                        text,
                        Instant.now()),
                new Access(author, Access.What.NOTE_WRITTEN, "casework"));
    }

    @Test
    void aNoteIsWrittenReadAndNotedBothTimes() {
        // Given
        UUID child = child();
        long noted = world.rows("access_log", child);

        // When
        Response written = write(child, UUID.randomUUID(), FOR_ALL);
        List<String> read = read(child);

        // Then
        written.then().statusCode(201).body("profession", equalTo("SOCIAL_WORKER"));
        assertThat(read).containsExactly("Grandmother will come on Monday.");
        assertThat(world.rows("access_log", child)).isEqualTo(noted + 2);
    }

    @Test
    void whatIsSentTwiceStandsOnce() {
        // Given
        UUID child = child();
        UUID id = UUID.randomUUID();

        // When
        Response once = write(child, id, FOR_ALL);
        Response twice = write(child, id, FOR_ALL);
        Response other = write(child, id, "{\"text\":\"Something else.\"}");

        // Then
        once.then().statusCode(201);
        twice.then().statusCode(200);
        other.then().statusCode(409).body("type", equalTo("urn:cwtt:problem:id-reused"));
        assertThat(read(child)).hasSize(1);
    }

    @Test
    void anotherProfessionsNoteIsNotThere() {
        // Given
        UUID child = child();

        // When
        byPsychologist(child, List.of("PSYCHOLOGIST"), "For psychologists.");
        byPsychologist(child, List.of("PSYCHOLOGIST", "SOCIAL_WORKER"), "For both.");

        // Then
        assertThat(read(child)).containsExactly("For both.");
        assertThat(world.record(child).getList("timeline.kind")).isEqualTo(List.of("SCHOOL_CHANGED", "NOTE_WRITTEN"));
    }

    @Test
    void aMentionAsksForAttentionAndOpensNothing() {
        // Given
        UUID child = child();
        byPsychologist(child, List.of("PSYCHOLOGIST"), "Hidden.");
        byPsychologist(child, List.of(), "Please call me.");

        // When
        List<String> mentions = given().auth()
                .oauth2(RealParts.token(World.PRACTITIONER))
                .get("/v1/mentions?limit=200")
                .jsonPath()
                .getList("findAll { it.childId == '" + child + "' }.text");

        // Then
        assertThat(mentions).containsExactly("Please call me.");
    }

    @Test
    void aNoteMayNotBeEmptyOrEndless() {
        // Given
        UUID child = child();

        // When
        Response empty = write(child, UUID.randomUUID(), "{\"text\":\" \"}");
        Response endless = write(child, UUID.randomUUID(), "{\"text\":\"" + "x".repeat(4_001) + "\"}");

        // Then
        empty.then().statusCode(400);
        endless.then().statusCode(400);
    }

    @Test
    void whatWasWrittenAboutAMergedRecordIsReadWithTheSurvivingOne() {
        // Given
        String school = world.schoolIn("JHB");
        UUID absorbed = world.childAt(school);
        UUID survivor = world.childAt(school);
        world.awaitStatus(absorbed, 200);
        world.awaitStatus(survivor, 200);
        write(absorbed, UUID.randomUUID(), FOR_ALL);

        // When
        world.announcer()
                .announce(
                        Topic.CHILD_CHANGED,
                        absorbed.toString(),
                        Events.child(absorbed, school, 2, ChildState.MERGED, survivor, List.of()));
        world.awaitStatus(absorbed, 404);

        // Then
        assertThat(read(survivor)).containsExactly("Grandmother will come on Monday.");
    }

    @Test
    void anErasureDeletesTheNotes() {
        // Given
        String school = world.schoolIn("JHB");
        UUID child = world.childAt(school);
        world.awaitStatus(child, 200);
        write(child, UUID.randomUUID(), FOR_ALL);

        // When
        world.childIs(child, school, 2, ChildState.ERASED);
        world.awaitStatus(child, 404);

        // Then
        assertThat(world.rows("notes", child)).isZero();
    }
}
