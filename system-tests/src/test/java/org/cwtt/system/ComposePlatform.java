package org.cwtt.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cwtt.local.Listener;
import org.cwtt.local.Ports;
import org.cwtt.local.Service;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ComposeContainer;
import org.testcontainers.containers.DockerComposeContainer;
import org.testcontainers.lifecycle.Startable;

/// The platform as `docker-compose.yml` runs it: own secrets, free ports, volumes that go with it.
final class ComposePlatform implements AutoCloseable {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> FILES = List.of("docker-compose.yml", "deploy/compose/demo-users.yml");
    private static final String HOST = "http://127.0.0.1:";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    private final Startable containers;
    private final String project;
    private final Map<String, String> environment;
    private final Installation installation;
    private final DemoTokens tokens;

    private ComposePlatform(Startable containers, String project, Map<String, String> environment) {
        this.containers = containers;
        this.project = project;
        this.environment = environment;
        URI realm = URI.create(environment.getOrDefault("CWTT_KEYCLOAK_URL", "") + "/realms/cwtt");
        this.installation = new Installation(
                Arrays.stream(Service.values()).collect(Collectors.toMap(Service::id, this::root)),
                realm,
                URI.create("http://registry.invalid"),
                "kafka.invalid:9092",
                Map.of(),
                Path.of("target"));
        this.tokens = new DemoTokens(realm, environment.getOrDefault("CWTT_DEMO_PASSWORD", ""));
    }

    /// True with an engine that answers and a program that reads compose files.
    static boolean isPossible() {
        return (isSecond() || succeeds("docker-compose", "version"))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    /// Starts everything; the services may still be getting ready.
    static ComposePlatform start() {
        Map<String, String> environment = environment();
        String name = "cwtt" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        Startable containers = isSecond() ? second(name, environment) : first(name, environment);
        containers.start();
        return new ComposePlatform(containers, project(name), environment);
    }

    /// What `docker compose` prints when it is told this, as an operator would in the checkout.
    ///
    /// @throws AssertionError with that if it fails
    String compose(String... told) {
        List<String> command = new ArrayList<>(isSecond() ? List.of("docker", "compose") : List.of("docker-compose"));
        command.addAll(List.of("-p", project));
        files().forEach(file -> command.addAll(List.of("-f", file.getPath())));
        command.addAll(List.of(told));
        return output(command, environment);
    }

    /// As when the disk has broken on which these volumes were.
    void lose(String... volumes) {
        compose("down");
        for (String volume : volumes) {
            output(List.of("docker", "volume", "rm", project + "_" + volume), Map.of());
        }
    }

    Installation installation() {
        return installation;
    }

    String token(String user) {
        return tokens.of(user);
    }

    @Override
    public void close() {
        containers.stop();
    }

    private static Startable second(String name, Map<String, String> environment) {
        return new ComposeContainer(name, files())
                .withLocalCompose(true)
                .withPull(false)
                .withEnv(environment);
    }

    /// Compose as a program of its own, which some distributions still ship.
    private static Startable first(String name, Map<String, String> environment) {
        return new DockerComposeContainer<>(name, files())
                .withLocalCompose(true)
                .withPull(false)
                .withEnv(environment);
    }

    private static List<File> files() {
        return FILES.stream().map(ROOT::resolve).map(Path::toFile).toList();
    }

    /// What `./cwtt env` would make, on ports that are free now.
    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        for (String line : example()) {
            if (line.matches("[A-Z_]+=.*")) {
                String[] parts = line.split("=", 2);
                environment.put(parts[0], parts[1].isEmpty() ? secret() : parts[1]);
            }
        }
        Ports ports = Ports.free();
        for (Service service : Service.values()) {
            environment.put("CWTT_PORT_" + service.name(), Integer.toString(ports.of(service.listener())));
        }
        environment.put("CWTT_PORT_KEYCLOAK", Integer.toString(ports.of(Listener.KEYCLOAK)));
        environment.put("CWTT_KEYCLOAK_URL", HOST + ports.of(Listener.KEYCLOAK));
        environment.remove("COMPOSE_FILE");
        environment.put("COMPOSE_PROFILES", "backup");
        environment.put("CWTT_BACKUP", "on");
        return environment;
    }

    private static boolean isSecond() {
        return succeeds("docker", "compose", "version");
    }

    /// Testcontainers makes the name of the project unique.
    private static String project(String name) {
        return DockerClientFactory.instance().client().listContainersCmd().exec().stream()
                .map(container -> container.getLabels().getOrDefault("com.docker.compose.project", ""))
                .filter(project -> project.startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> example() {
        try {
            return Files.readAllLines(ROOT.resolve(".env.example"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String secret() {
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    private URI root(Service service) {
        return URI.create(HOST + environment.get("CWTT_PORT_" + service.name()));
    }

    private static String output(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(ROOT.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
