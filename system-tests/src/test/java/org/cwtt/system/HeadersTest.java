package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.cwtt.local.Service;
import org.cwtt.system.client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every answer says to browsers and proxies.
class HeadersTest {
    @ParameterizedTest
    @EnumSource(Service.class)
    void answersAreKeptNowhereAndTakenForNothingElse(Service service) {
        // When
        Answer answer = ask("administrator", service.id(), "/v1/no-such-thing");

        // Then
        assertThat(answer.status()).isEqualTo(404);
        assertKept(answer, "no-store");
    }

    @Test
    void whatIsToldOfAChildIsKeptNowhere() {
        // Given
        Learner learner = Learner.registeredAt(Learner.JOHANNESBURG);

        // When
        Answer answer = ask("capturer-za", "intake", "/v1/children/" + learner.id());

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertKept(answer, "no-store");
    }

    @Test
    void theCaptureAppAsksWhetherItsFilesAreNewAndKeepsThem() {
        // When
        Answer answer = ask("capturer-za", "intake", "/capture/");

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertKept(answer, "no-cache");
    }

    private static void assertKept(Answer answer, String howLong) {
        assertThat(answer.headers().allValues("Cache-Control")).isEqualTo(List.of(howLong));
        assertThat(answer.headers().allValues("X-Content-Type-Options")).isEqualTo(List.of("nosniff"));
        assertThat(answer.headers().allValues("Referrer-Policy")).isEqualTo(List.of("no-referrer"));
    }

    private static Answer ask(String person, String service, String path) {
        URI address = SharedPlatform.installation().at(service, path);
        return SharedPlatform.doors().get(person, address);
    }
}
