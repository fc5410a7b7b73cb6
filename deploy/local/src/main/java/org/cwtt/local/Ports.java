package org.cwtt.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The port of each listener; all on the loopback address.
public final class Ports {
    /// Where the ports start if nobody says otherwise.
    public static final int DEFAULT_BASE = 18080;

    /// The distance between two tried bases.
    static final int STEP = 20;

    static final String HOST = "127.0.0.1";
    private static final int LAST_PORT = 65_535;

    /// Below are the ports that only the system may open.
    static final int LEAST_BASE = 1024;

    static final int GREATEST_BASE = LAST_PORT - STEP;

    private final Map<Listener, Integer> numbers;

    private Ports(Map<Listener, Integer> numbers) {
        this.numbers = numbers;
    }

    /// Whether all ports from `base` on are ports that anybody may open.
    static boolean isPossible(int base) {
        return base >= LEAST_BASE && base <= GREATEST_BASE;
    }

    /// Consecutive ports from `base` on.
    public static Ports from(int base) {
        Map<Listener, Integer> numbers = new EnumMap<>(Listener.class);
        for (Listener listener : Listener.values()) {
            numbers.put(listener, base + listener.ordinal());
        }
        return new Ports(numbers);
    }

    /// Consecutive free ports from `base` on, or from the next base that is free.
    public static Ports firstFreeFrom(int base) {
        for (int next = base; next + STEP <= LAST_PORT; next += STEP) {
            Ports ports = from(next);
            if (ports.taken().isEmpty()) {
                return ports;
            }
        }
        throw new StartFailedException(
                "no %d free ports in a row from %d on".formatted(Listener.values().length, base));
    }

    /// Any free ports, for tests.
    public static Ports free() {
        Map<Listener, Integer> numbers = new EnumMap<>(Listener.class);
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (Listener listener : Listener.values()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(HOST));
                held.add(socket);
                numbers.put(listener, socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Ports(numbers);
    }

    /// The first port that another process listens on.
    public Optional<Integer> taken() {
        return Arrays.stream(Listener.values())
                .map(numbers::get)
                .filter(Ports::isTaken)
                .findFirst();
    }

    public int of(Listener listener) {
        return numbers.getOrDefault(listener, 0);
    }

    /// `host:port` of a listener.
    public String address(Listener listener) {
        return HOST + ":" + of(listener);
    }

    /// The root of a listener that speaks HTTP, without a slash at the end.
    public URI http(Listener listener) {
        return URI.create("http://" + address(listener));
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(HOST, port));
            return false;
        } catch (IOException _) {
            return true;
        }
    }
}
