package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cwtt.system.AccessRules.Rule;
import org.cwtt.system.Callers.Caller;
import org.cwtt.system.client.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every operation that a service tells of in its OpenAPI document, called by every role: the services do what
/// `docs/security/access.csv` says, and whatever it does not name fails the test.
class AccessMatrixTest {
    private static final Set<Integer> REFUSED = Set.of(401, 403);

    private static final AccessRules RULES = AccessRules.read();
    private static List<Operation> operations = List.of();
    private static List<Caller> callers = List.of();

    private final Requests requests = new Requests(SharedPlatform.installation());

    @BeforeAll
    static void theDocuments() {
        operations = Operation.all(SharedPlatform.doors());
        callers = SharedPlatform.callers().here();
    }

    @Test
    void everyOperationHasARuleAndEveryRuleAnOperation() {
        assertThat(operations.stream().map(Operation::name))
                .containsExactlyInAnyOrderElementsOf(RULES.byOperation().keySet());
    }

    @Test
    void aRoleMayDoWhatItsRulesSayAndNothingElse() {
        // Given
        List<String> wrong = new ArrayList<>();

        // When
        for (Operation operation : operations) {
            Rule rule = RULES.of(operation);
            for (Caller caller : callers) {
                boolean may = rule.allows(caller.roles());
                if (may && operation.needsNothing()) {
                    // It would be done.
                    continue;
                }
                Answer answer = call(operation, caller.token().get());
                boolean asRuled =
                        may ? !REFUSED.contains(answer.status()) && answer.status() < 500 : answer.status() == 403;
                if (!asRuled) {
                    wrong.add("%s by %s, who %s: %d"
                            .formatted(operation.name(), caller.name(), may ? "may" : "may not", answer.status()));
                }
            }
        }

        // Then
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoBringsNoTokenOrABadOneIsNobody() {
        // Given
        List<String> wrong = new ArrayList<>();
        Map<String, String> bad = new BadTokens(SharedPlatform.stack()).all();

        // When
        for (Operation operation : operations) {
            if (!RULES.of(operation).isPublic()) {
                expectNobody(operation, "no token", requests.plainest(operation, Map.of()), wrong);
                bad.forEach((kind, token) ->
                        expectNobody(operation, kind, bearing(requests.plainest(operation, Map.of()), token), wrong));
            }
        }

        // Then
        assertThat(bad).hasSizeGreaterThan(5);
        assertThat(wrong).isEmpty();
    }

    private void expectNobody(Operation operation, String kind, HttpRequest.Builder request, List<String> wrong) {
        int status = requests.send(request, operation.streams()).status();
        if (status != 401) {
            wrong.add("%s with %s: %d".formatted(operation.name(), kind, status));
        }
    }

    private Answer call(Operation operation, String token) {
        return requests.send(bearing(requests.plainest(operation, Map.of()), token), operation.streams());
    }

    private static HttpRequest.Builder bearing(HttpRequest.Builder request, String token) {
        return request.header("Authorization", "Bearer " + token);
    }
}
