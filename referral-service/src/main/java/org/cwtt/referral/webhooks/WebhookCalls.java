package org.cwtt.referral.webhooks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cwtt.referral.webhooks.Addresses.Resolver;

/// Calls webhooks: no redirect is followed, no private address called, nobody waited for longer than the time-
/// out.
@Singleton
public class WebhookCalls {
    private static final int MOST_CALLS = 64;

    private final WebhookConfig config;
    private final HttpClient client;
    private final Resolver resolver;

    @Inject
    WebhookCalls(WebhookConfig config, Vertx vertx) {
        this(config, vertx, new HttpClientOptions(), InetAddress::getAllByName);
    }

    WebhookCalls(WebhookConfig config, Vertx vertx, HttpClientOptions options, Resolver resolver) {
        this.config = config;
        this.resolver = resolver;
        this.client = vertx.createHttpClient(options.setKeepAlive(false)
                .setMaxPoolSize(MOST_CALLS)
                .setConnectTimeout(Math.toIntExact(config.timeout().toMillis())));
    }

    /// How a call ended.
    ///
    /// @param outcome the status, or what kept it from being answered; never text of the receiver
    /// @param answered false when nobody was there to answer, or not in time
    public record Outcome(boolean delivered, String outcome, boolean answered) {
        static Outcome status(int status) {
            return new Outcome(status >= 200 && status < 300, Integer.toString(status), true);
        }

        static Outcome none(String why) {
            return new Outcome(false, why, false);
        }
    }

    /// One message, signed as of now.
    public record Message(String id, URI url, byte[] secret, String body) {
        public Message {
            secret = secret.clone();
        }

        @Override
        public byte[] secret() {
            return secret.clone();
        }
    }

    /// @throws ForbiddenAddressException when the address must not be called
    public void requireAllowed(URI url) {
        Addresses.allowed(url, config.allowPrivate(), resolver);
    }

    public Outcome call(Message message, Instant now) {
        try {
            InetAddress address = Addresses.allowed(message.url(), config.allowPrivate(), resolver);
            return answer(client.request(request(message, address, now))
                    .compose(request -> request.send(message.body()))
                    .map(WebhookCalls::status));
        } catch (ForbiddenAddressException _) {
            return Outcome.none("FORBIDDEN_ADDRESS");
        }
    }

    private Outcome answer(Future<Integer> call) {
        try {
            int status = call.toCompletionStage()
                    .toCompletableFuture()
                    .get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return Outcome.status(status);
        } catch (TimeoutException _) {
            return Outcome.none("TIME_OUT");
        } catch (ExecutionException failed) {
            return Outcome.none(failed.getCause() instanceof TimeoutException ? "TIME_OUT" : "NO_CONNECTION");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Outcome.none("INTERRUPTED");
        }
    }

    /// What else the receiver has to say is not waited for, and that it was cut off is no error.
    private static int status(HttpClientResponse response) {
        response.exceptionHandler(_ -> {});
        response.request().reset();
        return response.statusCode();
    }

    /// Goes to the address that was looked at; the name is for the certificate and the `Host` header.
    private RequestOptions request(Message message, InetAddress address, Instant now) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(message.url().toString())
                .setTimeout(config.timeout().toMillis());
        return options.setServer(SocketAddress.inetSocketAddress(options.getPort(), address.getHostAddress()))
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "cwtt-referral")
                .putHeader("webhook-id", message.id())
                .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .putHeader("webhook-signature", Signature.of(message.secret(), message.id(), now, message.body()));
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
