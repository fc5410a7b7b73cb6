package org.cwtt.pages.test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A client of Server-Sent Events that never waits longer than it is told to.
public final class EventStream implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> all = new CopyOnWriteArrayList<>();
    private final InputStream body;

    /// @param header by which the client says who it is, such as Cookie or Authorization
    public EventStream(String address, String header, String credentials, @Nullable String lastEventId)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header(header, credentials)
                .header("Accept", "text/event-stream")
                .timeout(Duration.ofSeconds(20));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var answer = client.send(request.build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the stream was answered " + answer.statusCode());
        }
        body = answer.body();
        Thread.ofVirtual().start(this::read);
    }

    /// The next line that is not empty.
    public String next(Duration atMost) throws InterruptedException {
        return Objects.requireNonNull(lines.poll(atMost.toMillis(), TimeUnit.MILLISECONDS), "nothing came in time");
    }

    /// The next data that holds these words.
    public String nextData(String words, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            String line = next(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            if (line.startsWith("data:") && line.contains(words)) {
                return line;
            }
        }
    }

    /// Every line so far.
    public List<String> all() {
        return all;
    }

    @Override
    public void close() throws IOException {
        body.close();
        client.shutdownNow();
    }

    private void read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (line != null) {
                if (!line.isEmpty()) {
                    all.add(line);
                    lines.add(line);
                }
                line = reader.readLine();
            }
        } catch (IOException _) {
            // Closed by the test.
        }
    }
}
