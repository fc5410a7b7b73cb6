package org.cwtt.scoring.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cwtt.schemas.intake.SubmissionState;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.scoring.domain.Documents;

/// Whether a submission comes before or after a release does not show in what is announced last.
class ReleaseOrderTest {
    private static final UUID ONE = new UUID(1, 41);
    private static final UUID OTHER = new UUID(2, 42);

    private static final Consumer<ScoringStream> RELEASE = stream -> stream.release(Documents.milder("1.1.0"));

    private static final List<Consumer<ScoringStream>> SUBMISSIONS = List.of(
            stream -> stream.send(Events.attendance(ONE, 12).build()),
            stream -> stream.send(Events.attendance(ONE, 6).setVersion(2).build()),
            stream -> stream.send(Events.hunger(ONE, "often").build()),
            stream -> stream.send(Events.attendance(OTHER, 12).build()),
            stream -> stream.send(Events.hunger(OTHER, "often").build()),
            stream -> stream.send(Events.hunger(OTHER, "often")
                    .setVersion(2)
                    .setState(SubmissionState.WITHDRAWN)
                    .build()));

    @Property(tries = 40)
    void anyInterleavingEndsInTheSameProfiles(@ForAll("arrivals") List<Consumer<ScoringStream>> arrivals)
            throws IOException {
        // Given
        List<Consumer<ScoringStream>> releasedFirst = new ArrayList<>(List.of(RELEASE));
        releasedFirst.addAll(SUBMISSIONS);
        List<RiskProfileAssessed> expected = lastProfiles(releasedFirst);

        // When
        List<RiskProfileAssessed> arrived = lastProfiles(arrivals);

        // Then
        assertThat(arrived).hasSize(2).isEqualTo(expected);
    }

    /// Submissions and the release in any order, some of them twice.
    @Provide
    Arbitrary<List<Consumer<ScoringStream>>> arrivals() {
        List<Consumer<ScoringStream>> once = new ArrayList<>(SUBMISSIONS);
        once.add(RELEASE);
        return Arbitraries.of(once).list().ofMaxSize(3).flatMap(repeats -> {
            List<Consumer<ScoringStream>> all = new ArrayList<>(once);
            all.addAll(repeats);
            return Arbitraries.shuffle(all);
        });
    }

    /// The last profile of each child, without what tells the way to it: its id and sequence.
    private static List<RiskProfileAssessed> lastProfiles(List<Consumer<ScoringStream>> arrivals) throws IOException {
        Path state = Files.createTempDirectory("release-order");
        try (ScoringStream stream = new ScoringStream(state)) {
            arrivals.forEach(arrival -> arrival.accept(stream));
            List<RiskProfileAssessed> announced = stream.profiles();
            return Stream.of(ONE, OTHER)
                    .map(child -> announced.stream()
                            .filter(profile -> profile.getChildId().equals(child))
                            .max(Comparator.comparing(RiskProfileAssessed::getSequence))
                            .orElseThrow())
                    .map(last -> RiskProfileAssessed.newBuilder(last)
                            .setProfileId(new UUID(0, 0))
                            .setSequence(0)
                            .build())
                    .toList();
        } finally {
            delete(state);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
