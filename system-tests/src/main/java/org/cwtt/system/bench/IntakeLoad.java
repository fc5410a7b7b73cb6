package org.cwtt.system.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.cwtt.system.client.Json;
import org.cwtt.system.cohort.Submission;

/// Sends a cohort's submissions again and again, each time around under new ids, one a request or many.
final class IntakeLoad implements AutoCloseable {
    private static final String ONE = "application/json";
    private static final String BATCH = "application/x-ndjson";
    private static final String STORED = "\"status\":201";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI submissions;
    private final Supplier<String> token;
    private final List<Template> templates;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    /// A submission around its id.
    private record Template(UUID id, String before, String after) {
        static Template of(Submission submission) {
            String body = Json.write(submission);
            String id = submission.id().toString();
            int at = body.indexOf(id);
            return new Template(submission.id(), body.substring(0, at), body.substring(at + id.length()));
        }
    }

    IntakeLoad(URI submissions, Supplier<String> token, List<Submission> cohort) {
        this.submissions = submissions;
        this.token = token;
        this.templates = cohort.stream().map(Template::of).toList();
    }

    /// Submissions that were accepted a second, with so many senders that each wait for their answer.
    ///
    /// @param together how many submissions a request carries
    double measure(int senders, int together, Duration time) {
        long before = accepted.get();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < senders; i++) {
                threads.execute(() -> sendUntil(start + time.toNanos(), together));
            }
        }
        return (accepted.get() - before) * 1e9 / (System.nanoTime() - start);
    }

    /// How many were accepted so far.
    long accepted() {
        return accepted.get();
    }

    /// How many were not.
    long refused() {
        return refused.get();
    }

    private void sendUntil(long end, int together) {
        while (System.nanoTime() < end) {
            long stored = together == 1 ? sendOne() : sendBatch(together);
            accepted.addAndGet(stored);
            refused.addAndGet(together - stored);
        }
    }

    private long sendOne() {
        return send(submissions, ONE, body()).statusCode() == 201 ? 1 : 0;
    }

    private long sendBatch(int together) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < together; i++) {
            lines.append(body()).append('\n');
        }
        return send(URI.create(submissions + "/batch"), BATCH, lines.toString())
                .body()
                .lines()
                .filter(line -> line.contains(STORED))
                .count();
    }

    private String body() {
        long number = next.getAndIncrement();
        Template template = templates.get((int) (number % templates.size()));
        UUID id = new UUID(
                template.id().getMostSignificantBits(),
                template.id().getLeastSignificantBits() + 1 + number / templates.size());
        return template.before() + id + template.after();
    }

    private HttpResponse<String> send(URI address, String type, String body) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body.getBytes(UTF_8)))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
