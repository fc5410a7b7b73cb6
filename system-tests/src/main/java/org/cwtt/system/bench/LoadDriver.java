package org.cwtt.system.bench;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.cwtt.system.client.TraceParent;
import org.cwtt.system.oracle.Ledger;

/// Sends submissions, one a request, over kept-alive HTTP/1.1 connections on one event loop.
///
/// Open loop: at a fixed rate, whatever the answers do; each latency counts from the moment the request was due, so
/// that
/// a stall is charged to every request it delays. Closed loop: a fixed number at a time, each followed by the next.
final class LoadDriver implements AutoCloseable {
    private static final int CONNECTIONS = 64;
    private static final long STEP_NANOS = 500_000;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Context loop = vertx.getOrCreateContext();
    private final HttpClient http;
    private final RequestOptions submissions;
    private final Supplier<String> token;
    private final Ledger ledger;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile String authorization = "";

    /// @param submissions the address to post to
    /// @param token a valid access token, asked for every second
    LoadDriver(URI submissions, Supplier<String> token, Ledger ledger) {
        this.submissions = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(submissions.getHost())
                .setPort(submissions.getPort())
                .setURI(submissions.getPath());
        this.token = token;
        this.ledger = ledger;
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true), new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    }

    /// What a stretch of load consisted of: the shots from one number to another, and how many were not accepted.
    record Stretch(int from, int to, int refused, long startedAt, long endedAt) {}

    /// Sends at `rate` a second for this long.
    Stretch openLoop(Shots shots, int rate, Duration time) {
        int from = shots.taken();
        int refusedBefore = refused.get();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        long sent = 0;
        for (long now = start; now < end; now = System.nanoTime()) {
            renewToken();
            long due = (now - start) * rate / 1_000_000_000L + 1;
            for (; sent < due; sent++) {
                int shot = shots.take();
                if (shot < 0) {
                    end = now;
                    break;
                }
                long intended = start + sent * 1_000_000_000L / rate;
                loop.runOnContext(_ -> send(shots, shot, intended, () -> {}));
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
        awaitAnswers();
        return new Stretch(from, shots.taken(), refused.get() - refusedBefore, start, System.nanoTime());
    }

    /// Keeps `concurrency` requests under way for this long.
    Stretch closedLoop(Shots shots, int concurrency, Duration time) {
        int from = shots.taken();
        int refusedBefore = refused.get();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        renewToken();
        for (int i = 0; i < concurrency; i++) {
            loop.runOnContext(_ -> sendUntil(shots, end));
        }
        while (System.nanoTime() < end && shots.taken() < shots.bodies().length) {
            renewToken();
            LockSupport.parkNanos(50 * STEP_NANOS);
        }
        awaitAnswers();
        return new Stretch(from, shots.taken(), refused.get() - refusedBefore, start, System.nanoTime());
    }

    private void sendUntil(Shots shots, long end) {
        long now = System.nanoTime();
        int shot = now < end ? shots.take() : -1;
        if (shot >= 0) {
            send(shots, shot, now, () -> sendUntil(shots, end));
        }
    }

    private void send(Shots shots, int shot, long intended, Runnable then) {
        underWay.incrementAndGet();
        shots.intended(shot, intended);
        http.request(submissions)
                .compose(request -> request.putHeader("Authorization", authorization)
                        .putHeader("Content-Type", "application/json")
                        .putHeader("traceparent", new TraceParent(shot + 1L).toString())
                        .send(Buffer.buffer(shots.body(shot))))
                .onComplete(answer -> {
                    if (answer.succeeded() && answer.result().statusCode() == 201) {
                        shots.accepted(shot, System.nanoTime());
                        ledger.acknowledge(shots.id(shot));
                    } else {
                        refused.incrementAndGet();
                    }
                    underWay.decrementAndGet();
                    then.run();
                });
    }

    private void awaitAnswers() {
        while (underWay.get() > 0) {
            LockSupport.parkNanos(STEP_NANOS);
        }
    }

    private void renewToken() {
        authorization = "Bearer " + token.get();
    }

    @Override
    public void close() {
        http.close();
        vertx.close();
    }
}
