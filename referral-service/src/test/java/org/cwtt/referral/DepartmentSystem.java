package org.cwtt.referral;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A department's own system, as far as webhooks reach it. It answers as it is told to, and checks signatures by the
/// specification, sharing no code with the sender.
final class DepartmentSystem implements AutoCloseable {
    record Heard(String id, long timestamp, String signature, String body) {}

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<String> redirected = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private volatile boolean hanging;

    DepartmentSystem() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/hook", this::hook);
        server.createContext("/elsewhere", exchange -> {
            redirected.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    void answers(int nextStatus) {
        status = nextStatus;
    }

    void hangs() {
        hanging = true;
    }

    /// What it was told of one referral, in the order of arrival.
    List<Heard> heardOf(UUID referral) {
        return heard.stream()
                .filter(one -> one.body().contains(referral.toString()))
                .toList();
    }

    /// The bodies of all that it was told.
    List<String> everything() {
        return heard.stream().map(Heard::body).toList();
    }

    int redirectsFollowed() {
        return redirected.size();
    }

    /// @param secret as it was told at registration
    static boolean isSigned(Heard heard, String secret) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String content = heard.id() + "." + heard.timestamp() + "." + heard.body();
        String expected = Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(UTF_8)));
        return heard.signature().equals("v1," + expected);
    }

    private void hook(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        heard.add(new Heard(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp")),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                body));
        if (hanging) {
            awaitClosing();
        }
        exchange.getResponseHeaders().set("Location", url().replace("/hook", "/elsewhere"));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
