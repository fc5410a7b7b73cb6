package org.cwtt.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.cwtt.local.Stack;
import org.cwtt.system.Installation;
import org.cwtt.system.demo.Settling;
import org.cwtt.system.demo.Terminal;

/// Puts a network that misbehaves between the services and what they need.
final class NetworkFaults {
    private static final List<String> WITH_DATABASE = List.of("intake", "case", "referral", "reporting");

    /// Shorter than the services' own, so that the test need not wait as long.
    private static final int PATIENCE_SECONDS = 20;

    private static final String ADVERTISED = "advertised.listeners=";
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofMillis(100);

    private NetworkFaults() {}

    /// The services reach their databases through a network that does this.
    static void ofDatabase(Stack stack, Consumer<Proxy> does) {
        URI server = URI.create(stack.platform().jdbcUrl("postgres").substring("jdbc:".length()));
        try (Proxy proxy = Proxy.to(new InetSocketAddress(server.getHost(), server.getPort()))) {
            for (String service : WITH_DATABASE) {
                stack.stop(service);
                stack.startAgain(
                        service,
                        Map.of(
                                "CWTT_DATABASE_URL",
                                "jdbc:postgresql://%s:%d/%s?socketTimeout=%d"
                                        .formatted(server.getHost(), proxy.port(), service, PATIENCE_SECONDS)));
            }
            does.accept(proxy);
            if (!new Settling(Installation.of(stack), Terminal.standard()).await(() -> 0, 0)) {
                throw new IllegalStateException("The services do not get over it by themselves");
            }
        } finally {
            for (String service : WITH_DATABASE) {
                stack.stop(service);
                stack.startAgain(
                        service, Map.of("CWTT_DATABASE_URL", stack.platform().jdbcUrl(service)));
            }
        }
    }

    /// The services reach the broker through a network that does this: the broker itself says where it is reached.
    static void ofKafka(Stack stack, Consumer<Proxy> does) {
        String server = stack.platform().securedServers();
        URI address = URI.create("kafka://" + server);
        Path configuration = stack.platform().site().data().path("kafka.properties");
        try (Proxy proxy = Proxy.to(new InetSocketAddress(address.getHost(), address.getPort()))) {
            String proxied = address.getHost() + ":" + proxy.port();
            advertise(stack, configuration, server, proxied);
            try {
                does.accept(proxy);
            } finally {
                advertise(stack, configuration, proxied, server);
            }
        }
    }

    /// Everything arrives later, for a while.
    static void delay(Proxy proxy, Duration lasting) {
        proxy.delay(LATER);
        LockSupport.parkNanos(lasting.toNanos());
        proxy.delay(Duration.ZERO);
    }

    static void resetAgain(Proxy proxy, Duration lasting) {
        long end = System.nanoTime() + lasting.toNanos();
        while (System.nanoTime() < end) {
            proxy.reset();
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    static void lose(Proxy proxy, Duration lasting) {
        proxy.lose();
        LockSupport.parkNanos(lasting.toNanos());
    }

    private static void advertise(Stack stack, Path configuration, String before, String after) {
        try {
            List<String> lines = Files.readAllLines(configuration);
            if (lines.stream().noneMatch(line -> line.startsWith(ADVERTISED) && line.contains(before))) {
                throw new IllegalStateException("The broker does not say that it is reached at " + before);
            }
            lines.replaceAll(line -> line.startsWith(ADVERTISED) ? line.replace(before, after) : line);
            stack.stop("kafka");
            Files.write(configuration, lines);
            stack.startAgain("kafka");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
