package org.cwtt.intake.quality.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.cwtt.intake.IntakeConfig;
import org.cwtt.intake.quality.domain.QualityRule;

/// The rules: those that ship, or the operator's own.
@Singleton
public class QualityRules {
    private static final String SHIPPED = "/reference/data-quality.json";
    private static final TypeReference<List<QualityRule>> RULES = new TypeReference<>() {};

    private final List<QualityRule> rules;

    QualityRules(IntakeConfig config) {
        this.rules = config.dataQuality().map(QualityRules::onDisk).orElseGet(QualityRules::shipped);
    }

    /// Rules that cannot be read stop the start.
    void onStart(@Observes StartupEvent started) {
        // The constructor has read them.
    }

    /// All of them, in their order.
    public List<QualityRule> all() {
        return rules;
    }

    private static List<QualityRule> onDisk(Path file) {
        try (InputStream document = Files.newInputStream(file)) {
            return new ObjectMapper().readValue(document, RULES);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "cwtt.intake.data-quality: " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<QualityRule> shipped() {
        try (InputStream document = QualityRules.class.getResourceAsStream(SHIPPED)) {
            return new ObjectMapper().readValue(Objects.requireNonNull(document, SHIPPED), RULES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
