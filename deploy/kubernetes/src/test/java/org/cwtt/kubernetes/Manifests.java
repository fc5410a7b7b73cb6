package org.cwtt.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The manifests as they lie in the folder, or as `kubectl kustomize` renders them.
record Manifests(List<JsonNode> all) {
    static final Path BASE = Path.of("base");
    static final Path MONITORING = Path.of("components/monitoring");
    static final Path RESTORE = Path.of("components/restore");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /// Those that the base's `kustomization.yaml` names.
    static Manifests base() {
        return in(BASE);
    }

    /// Those that the `kustomization.yaml` of a folder names.
    static Manifests in(Path folder) {
        try {
            JsonNode kustomization =
                    YAML.readTree(folder.resolve("kustomization.yaml").toFile());
            return new Manifests(
                    StreamSupport.stream(kustomization.path("resources").spliterator(), false)
                            .flatMap(file -> read(folder.resolve(file.asText())))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An overlay as it would be applied, or nothing where there is no `kubectl`.
    static Optional<Manifests> rendered(String overlay) {
        try {
            Path rendered = Files.createTempFile("cwtt-" + overlay, ".yaml");
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", "overlays/" + overlay)
                    .redirectOutput(rendered.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (kubectl.waitFor() != 0) {
                throw new AssertionError("kubectl kustomize refuses " + overlay);
            }
            return Optional.of(new Manifests(read(rendered).toList()));
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Stream<JsonNode> of(String kind) {
        return all.stream().filter(manifest -> manifest.path("kind").asText().equals(kind));
    }

    /// Everything that runs pods of ours.
    Stream<JsonNode> workloads() {
        return Stream.concat(
                Stream.of("Deployment", "StatefulSet", "Job").flatMap(this::of),
                of("CronJob").map(job -> job.at("/spec/jobTemplate")));
    }

    static String name(JsonNode manifest) {
        return manifest.path("kind").asText() + " "
                + manifest.at("/metadata/name").asText();
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Stream<JsonNode> read(Path file) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            return documents.readAll().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
