package org.cwtt.referral.webhooks;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Calls webhooks: no redirect is followed, no private address called, nobody waited for longer than the time-out.
@Singleton
public class WebhookCalls {
    private final WebhookConfig config;
    private final HttpClient client;

    WebhookCalls(WebhookConfig config) {
        this.config = config;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.timeout())
                .build();
    }

    /// How a call ended.
    ///
    /// @param outcome the status, or what kept it from being answered; never text of the receiver
    public record Outcome(boolean delivered, String outcome) {}

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
        Addresses.require(url, config.allowPrivate());
    }

    public Outcome call(Message message, Instant now) {
        try {
            requireAllowed(message.url());
            return answer(request(message, now));
        } catch (ForbiddenAddressException _) {
            return new Outcome(false, "FORBIDDEN_ADDRESS");
        }
    }

    private Outcome answer(HttpRequest request) {
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            int status = answer.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
            return new Outcome(status >= 200 && status < 300, Integer.toString(status));
        } catch (TimeoutException _) {
            answer.cancel(true);
            return new Outcome(false, "TIME_OUT");
        } catch (ExecutionException _) {
            return new Outcome(false, "NO_CONNECTION");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Outcome(false, "INTERRUPTED");
        }
    }

    private static HttpRequest request(Message message, Instant now) {
        return HttpRequest.newBuilder(message.url())
                .header("Content-Type", "application/json")
                .header("User-Agent", "cwtt-referral")
                .header("webhook-id", message.id())
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", Signature.of(message.secret(), message.id(), now, message.body()))
                .POST(HttpRequest.BodyPublishers.ofString(message.body()))
                .build();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
