package org.cwtt.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    @Test
    void everyManifestOfTheBaseIsOfItsKind() {
        check(Manifests.base());
        check(Manifests.in(Manifests.MONITORING));
        check(Manifests.in(Manifests.RESTORE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"province", "single-node", "province-restore"})
    void everyManifestOfAnOverlayIsOfItsKind(String overlay) {
        Manifests rendered = Manifests.rendered(overlay).orElse(null);
        Assumptions.assumeTrue(rendered != null, "SKIPPED: no kubectl on this machine");
        assertThat(rendered.all())
                .hasSizeGreaterThanOrEqualTo(Manifests.base().all().size());
        check(rendered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deployment", "Kafka", "KafkaUser", "Certificate", "NetworkPolicy"})
    void aFieldThatNobodyKnowsIsRefused(String kind) {
        // Given
        JsonNode manifest = Manifests.base().of(kind).findFirst().orElseThrow().deepCopy();

        // When
        ((ObjectNode) manifest.path("spec")).put("replica", 1);

        // Then
        assertThatThrownBy(() -> StrictReader.check(manifest)).hasMessageContaining("replica");
    }

    private static void check(Manifests manifests) {
        SoftAssertions all = new SoftAssertions();
        manifests
                .all()
                .forEach(manifest -> all.check(() -> assertThatCode(() -> StrictReader.check(manifest))
                        .as(Manifests.name(manifest))
                        .doesNotThrowAnyException()));
        all.assertAll();
    }
}
