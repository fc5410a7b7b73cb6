package org.cwtt.scoring.comparisons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.scoring.domain.Answers.contentTeacher;

import java.util.List;
import java.util.UUID;
import org.cwtt.scoring.comparisons.DistrictTally.Move;
import org.cwtt.scoring.domain.Answers;
import org.cwtt.scoring.domain.Documents;
import org.cwtt.scoring.domain.Domain;
import org.cwtt.scoring.domain.Evaluation;
import org.cwtt.scoring.domain.Evaluator;
import org.cwtt.scoring.domain.RiskLevel;
import org.cwtt.scoring.places.Areas.Place;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Place JOHANNESBURG = new Place("JHB", "GP");

    private final Evaluator candidate =
            new Evaluator(Documents.SHIPPED.read(Documents.milder("1.1.0")).ruleset());
    private final Tally tally = new Tally();

    @Test
    void aChildMovesWhenALevelDiffersAndTenAreToldAsExamples() {
        // Given
        for (int child = 0; child < 12; child++) {
            add(child, contentTeacher().absent(12, 50, 1));
        }
        add(12, contentTeacher());

        // When
        List<DistrictTally> districts = tally.byDistrict();

        // Then
        assertThat(districts).singleElement().satisfies(district -> {
            assertThat(district.compared()).isEqualTo(13);
            assertThat(district.moved()).isEqualTo(12);
        });
        Move move = districts.getFirst().moves().getFirst();
        assertThat(move.domain()).isEqualTo(Domain.EDUCATION);
        assertThat(move.from()).isEqualTo(RiskLevel.HIGH);
        assertThat(move.to()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(move.children()).isEqualTo(12);
        assertThat(move.examples()).hasSize(10).startsWith(new UUID(0, 0)).endsWith(new UUID(0, 9));
    }

    @Test
    void aChildOfSeveralRoundsIsOneExample() {
        // Given
        add(1, contentTeacher().absent(12, 50, 1));
        add(1, contentTeacher().absent(13, 50, 1));

        // When
        List<DistrictTally> districts = tally.byDistrict();

        // Then
        Move move = districts.getFirst().moves().getFirst();
        assertThat(move.children()).isEqualTo(2);
        assertThat(move.examples()).containsExactly(new UUID(0, 1));
    }

    private void add(long child, Answers answers) {
        Evaluation current = Answers.evaluate(answers);
        tally.add(new UUID(0, child), JOHANNESBURG, current, candidate.evaluate(List.of(answers.submission())));
    }
}
