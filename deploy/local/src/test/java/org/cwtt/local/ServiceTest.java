package org.cwtt.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ServiceTest {
    @Test
    void aModuleIsKnownByItsFolder() {
        assertThat(Service.ofModule(Path.of("/checkout/referral-service"))).isEqualTo(Service.REFERRAL);
    }

    @Test
    void anotherModuleGetsIntake() {
        assertThat(Service.ofModule(Path.of("/checkout/messaging"))).isEqualTo(Service.INTAKE);
    }

    @Test
    void scoringHasNoDatabase() {
        assertThat(Service.databases()).containsExactly("intake", "case", "referral", "reporting");
    }
}
