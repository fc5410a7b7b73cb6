package org.cwtt.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.cwtt.local.Service;
import org.cwtt.local.Stack;

/// One more process of a service that runs already: at a port of its own, on the same database and in the same
/// groups.
final class Replica implements AutoCloseable {
    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 15;

    private final Process process;
    private final int port;

    private Replica(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts it and waits until it is ready.
    ///
    /// @param number tells its log from those of others
    /// @param environment besides, or instead of, what the service has anyway
    static Replica started(Service service, int number, Map<String, String> environment) {
        return started(service, number, Path.of(".."), environment);
    }

    /// The same, of the version that the checkout at `root` has packaged.
    static Replica started(Service service, int number, Path root, Map<String, String> environment) {
        int port = freePort();
        String name = service.id() + "-" + number;
        Path log = SharedPlatform.installation().logs().resolve(name + ".log");
        try {
            Replica replica =
                    new Replica(prepared(service, port, root, log, environment).start(), port);
            try (HttpClient http = HttpClient.newHttpClient()) {
                Awaitility.await(name + " is ready")
                        .atMost(START_SECONDS, TimeUnit.SECONDS)
                        .ignoreExceptions()
                        .until(() -> isReady(http, port));
            }
            return replica;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts one that cannot start.
    ///
    /// @return the status with which it ended
    static int failed(Service service, Map<String, String> environment, Path log) {
        try {
            Process process = prepared(service, freePort(), Path.of(".."), log, environment)
                    .start();
            if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(service + " has not ended: " + Files.readString(log));
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a service was starting", e);
        }
    }

    private static ProcessBuilder prepared(
            Service service, int port, Path root, Path log, Map<String, String> environment) {
        Stack stack = SharedPlatform.stack();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        root.resolve(service.id() + "-service/target/quarkus-app/quarkus-run.jar")
                                .toAbsolutePath()
                                .toString())
                .directory(stack.platform().site().data().root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(stack.platform().environment(service));
        builder.environment().put("CWTT_HTTP_PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        return builder;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /// Ends it as `kill -9` does.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    private static boolean isReady(HttpClient http, int port) throws IOException, InterruptedException {
        URI probe = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        return http.send(HttpRequest.newBuilder(probe).build(), BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
