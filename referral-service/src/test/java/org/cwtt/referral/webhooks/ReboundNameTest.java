package org.cwtt.referral.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.JksOptions;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.cwtt.referral.webhooks.WebhookCalls.Message;
import org.cwtt.referral.webhooks.WebhookCalls.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A name that leads elsewhere when it is asked again: one look-up decides, and the certificate is the name's.
class ReboundNameTest {
    private static final String STORE_PASSWORD = "only-for-this-test";

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final List<String> hosts = new CopyOnWriteArrayList<>();
    private final List<String> lookedUp = new ArrayList<>();
    private HttpsServer receiver;

    @BeforeEach
    void aReceiverWithACertificate() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(certificateOf("department.example"), STORE_PASSWORD.toCharArray());
        context.init(keys.getKeyManagers(), null, null);
        receiver = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setHttpsConfigurator(new HttpsConfigurator(context));
        receiver.createContext("/hook", exchange -> {
            hosts.add(exchange.getRequestHeaders().getFirst("Host"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void close() {
        receiver.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theAddressThatWasLookedAtIsTheOneThatIsCalled() {
        // When
        Outcome outcome = calls(true, "127.0.0.1", "192.0.2.1").call(messageTo("department.example"), Instant.now());

        // Then
        assertThat(outcome).isEqualTo(new Outcome(true, "204", true));
        assertThat(lookedUp).containsExactly("department.example");
        assertThat(hosts).containsExactly("department.example:" + port());
    }

    @Test
    void anotherNamesCertificateIsRefused() {
        // When
        Outcome outcome = calls(true, "127.0.0.1").call(messageTo("other.example"), Instant.now());

        // Then
        assertThat(outcome).isEqualTo(new Outcome(false, "NO_CONNECTION", false));
        assertThat(hosts).isEmpty();
    }

    @Test
    void aNameThatHasBecomePrivateIsNotCalled() {
        // Given
        WebhookCalls calls = calls(false, "8.8.8.8", "127.0.0.1");
        Message message = messageTo("department.example");
        calls.requireAllowed(message.url());

        // When
        Outcome outcome = calls.call(message, Instant.now());

        // Then
        assertThat(outcome).isEqualTo(new Outcome(false, "FORBIDDEN_ADDRESS", false));
        assertThat(hosts).isEmpty();
    }

    /// @param addresses what the name leads to, one look-up after the other
    private WebhookCalls calls(boolean allowPrivate, String... addresses) {
        HttpClientOptions options = new HttpClientOptions()
                .setTrustOptions(new JksOptions()
                        .setPath(folder.resolve("store.p12").toString())
                        .setPassword(STORE_PASSWORD));
        return new WebhookCalls(new Config(allowPrivate), vertx, options, host -> {
            InetAddress address = InetAddress.getByName(addresses[lookedUp.size()]);
            lookedUp.add(host);
            return new InetAddress[] {address};
        });
    }

    private Message messageTo(String host) {
        return new Message("1", URI.create("https://" + host + ":" + port() + "/hook"), new byte[32], "{}");
    }

    private int port() {
        return receiver.getAddress().getPort();
    }

    private KeyStore certificateOf(String host) throws Exception {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        STORE_PASSWORD,
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=dns:" + host)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(store)) {
            keys.load(stream, STORE_PASSWORD.toCharArray());
        }
        return keys;
    }

    private record Config(boolean allowPrivate) implements WebhookConfig {
        @Override
        public Duration timeout() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Duration firstPause() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Duration giveUpAfter() {
            return Duration.ofHours(72);
        }
    }
}
