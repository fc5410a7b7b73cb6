package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cwtt.system.AccessRules.Rule;
import org.cwtt.system.Callers.Caller;
import org.cwtt.system.client.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What lies outside somebody's areas, or is another department's, is answered like what does not exist, by every
/// operation that names it; and no list shows it.
class ElsewhereTest {
    /// In the place of ids that are no UUIDs, ones that nothing has.
    private static final Map<String, String> MADE_UP =
            Map.of(Learner.JOHANNESBURG, "700910999", "JHB-TEST-CLINIC", "JHB-NO-CLINIC");

    private static final AccessRules RULES = AccessRules.read();

    private static List<Operation> operations = List.of();
    private static Callers callers = new Callers(List.of(), List.of());
    private static @Nullable Belongings belongings;

    private final Requests requests = new Requests(SharedPlatform.installation());
    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void aChildOfJohannesburg() {
        operations = Operation.all(SharedPlatform.doors());
        callers = SharedPlatform.callers();
        belongings = new Belongings();
    }

    @Test
    void whatLiesElsewhereDoesNotExist() {
        // When
        for (Operation operation : operations) {
            Map<String, String> ids = belongings().of(RULES.of(operation).reach());
            if (!ids.isEmpty()) {
                strangers(RULES.of(operation))
                        .filter(stranger -> RULES.of(operation).allows(stranger.roles()))
                        .forEach(stranger -> compare(operation, stranger, ids));
            }
        }

        // Then
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoWorksHereFindsIt() {
        // When
        for (Operation operation : operations) {
            Rule rule = RULES.of(operation);
            Map<String, String> ids = belongings().of(rule.reach());
            if (!ids.isEmpty() && operation.reads()) {
                List<Integer> statuses = callers.here().stream()
                        .filter(caller -> rule.allows(caller.roles()))
                        .map(caller -> call(operation, caller, ids).status())
                        .toList();
                if (!statuses.contains(200)) {
                    wrong.add("%s: %s".formatted(operation.name(), statuses));
                }
            }
        }

        // Then
        assertThat(wrong).isEmpty();
    }

    @Test
    void noListShowsIt() {
        // Given
        Set<String> lists = new TreeSet<>();

        // When
        for (Operation operation : operations) {
            Rule rule = RULES.of(operation);
            if (rule.reach().equals("areas") && !operation.streams()) {
                callers.elsewhere().stream()
                        .filter(caller -> rule.allows(caller.roles()))
                        .forEach(stranger -> seekIn(operation, stranger));
                callers.here().stream()
                        .filter(caller -> rule.allows(caller.roles()))
                        .map(caller -> call(operation, caller, Map.of()).text())
                        .filter(text -> belongings().telling().stream().anyMatch(text::contains))
                        .forEach(_ -> lists.add(operation.name()));
            }
        }

        // Then
        assertThat(wrong).isEmpty();
        assertThat(lists).hasSizeGreaterThan(8);
    }

    private void seekIn(Operation operation, Caller stranger) {
        Answer answer = call(operation, stranger, Map.of());
        belongings().telling().stream()
                .filter(answer.text()::contains)
                .forEach(found -> wrong.add("%s shows %s to %s".formatted(operation.name(), found, stranger.name())));
    }

    private void compare(Operation operation, Caller stranger, Map<String, String> ids) {
        Map<String, String> madeUp = new HashMap<>(ids);
        madeUp.replaceAll((_, id) -> MADE_UP.getOrDefault(id, UUID.randomUUID().toString()));
        Answer real = call(operation, stranger, ids);
        Answer none = call(operation, stranger, madeUp);
        if (real.status() != 404 || !told(real, ids).equals(told(none, madeUp))) {
            wrong.add("%s by %s: %d %s, made up: %d %s"
                    .formatted(
                            operation.name(),
                            stranger.name(),
                            real.status(),
                            told(real, ids),
                            none.status(),
                            told(none, madeUp)));
        }
    }

    /// Those who work elsewhere, and for what one department holds, those of the others.
    private static Stream<Caller> strangers(Rule rule) {
        Predicate<Caller> others = switch (rule.reach()) {
            case "referral" ->
                caller -> Set.of("officer-education", "officer-social-development")
                        .contains(caller.name());
            case "consent-withdrawal" ->
                caller -> Set.of("officer-education", "officer-health").contains(caller.name());
            default -> _ -> false;
        };
        return Stream.concat(
                callers.elsewhere().stream(), callers.here().stream().filter(others));
    }

    private static Belongings belongings() {
        return Objects.requireNonNull(belongings);
    }

    private Answer call(Operation operation, Caller caller, Map<String, String> ids) {
        HttpRequest.Builder request = requests.plainest(operation, ids)
                .header("Authorization", "Bearer " + caller.token().get());
        return requests.send(request, operation.streams());
    }

    private static String told(Answer answer, Map<String, String> ids) {
        String text = answer.text();
        for (String id : ids.values()) {
            text = text.replace(id, "{id}");
        }
        return text;
    }
}
