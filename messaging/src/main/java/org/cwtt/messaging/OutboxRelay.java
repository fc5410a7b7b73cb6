package org.cwtt.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/// Sends the outbox to Kafka: one active relay per service, whoever holds the advisory lock; the others stand by.
///
/// It works on connections of its own: a lock that lives as long as its session must not return to a pool. A
/// transaction that has committed wakes it with NOTIFY, sent after the commit and at most one at a time: inside the
/// transactions it would make PostgreSQL take their commits one by one.
@Singleton
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final MessagingConfig config;
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final Map<String, Object> producerConfig;
    private final Semaphore wakeUps = new Semaphore(0);
    private final AtomicLong oldestMillis = new AtomicLong();
    private final Counter sent;
    private volatile boolean running;

    OutboxRelay(
            MessagingConfig config,
            Config settings,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            MeterRegistry metrics) {
        this.config = config;
        database.setUrl(settings.getValue("quarkus.datasource.jdbc.url", String.class));
        database.setUser(settings.getValue("quarkus.datasource.username", String.class));
        database.setPassword(settings.getValue("quarkus.datasource.password", String.class));
        database.setApplicationName("outbox-relay");
        database.setConnectTimeout(10);
        database.setSocketTimeout(60);
        database.setTcpKeepAlive(true);
        // A host that vanished must not keep the lock until the server's own keep-alive of hours.
        database.setOptions("-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3");
        producerConfig = new HashMap<>(kafka);
        producerConfig.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        producerConfig.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        producerConfig.put(ProducerConfig.ACKS_CONFIG, "all");
        producerConfig.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producerConfig.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * Outbox.LARGEST_PAYLOAD);
        producerConfig.put(ProducerConfig.CLIENT_ID_CONFIG, config.service() + "-outbox-relay");
        sent = metrics.counter("cwtt.outbox.sent");
        Gauge.builder("cwtt.outbox.age", this, relay -> relay.ageInSeconds())
                .baseUnit("seconds")
                .description("Age of the oldest event that waits to be sent, 0 when none waits")
                .register(metrics);
    }

    void start(@Observes StartupEvent started) {
        running = true;
        Thread.ofVirtual().name("outbox-relay").start(() -> untilStopped("send the outbox", this::relay));
        Thread.ofVirtual().name("outbox-wake-up").start(() -> untilStopped("wake the relay", this::notifyRelay));
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
        wakeUps.release();
    }

    /// Says that there is something to send.
    void wake() {
        wakeUps.release();
    }

    /// Work that holds a connection until it fails or the service stops.
    private interface Work {
        void on(Connection connection) throws SQLException, InterruptedException;
    }

    private void untilStopped(String what, Work work) {
        while (running) {
            try (Connection connection = database.getConnection()) {
                work.on(connection);
            } catch (SQLException | RuntimeException e) {
                // Whatever it was: a relay that stops relaying would leave every event unannounced.
                LOG.warnf("Could not %s, trying again: %s", what, e.getMessage());
                pause();
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void notifyRelay(Connection connection) throws SQLException, InterruptedException {
        try (Statement statement = connection.createStatement()) {
            while (running) {
                if (wakeUps.tryAcquire(20, TimeUnit.SECONDS)) {
                    wakeUps.drainPermits();
                    statement.execute("NOTIFY outbox");
                    Thread.sleep(config.relayGather());
                } else {
                    statement.execute("SELECT 1");
                }
            }
        }
    }

    private void relay(Connection connection) throws SQLException, InterruptedException {
        if (!lock(connection)) {
            oldestMillis.set(0);
            Thread.sleep(PAUSE_AFTER_FAILURE);
            return;
        }
        execute(connection, "LISTEN outbox");
        // To send an event again after a crash does no harm, so its deletion need not reach the disk at once.
        execute(connection, "SET synchronous_commit = off");
        PGConnection notifications = connection.unwrap(PGConnection.class);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(producerConfig)) {
            OutboxBatch batch = new OutboxBatch(connection, producer, config.service());
            while (running) {
                List<OutboxBatch.Entry> entries = batch.oldest(config.relayBatch());
                oldestMillis.set(
                        entries.isEmpty() ? 0 : entries.getFirst().createdAt().toEpochMilli());
                batch.send(entries);
                sent.increment(entries.size());
                if (entries.size() < config.relayBatch()) {
                    notifications.getNotifications((int) config.relayPoll().toMillis());
                    Thread.sleep(config.relayGather());
                }
            }
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT pg_try_advisory_lock(hashtext('outbox'))")) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private double ageInSeconds() {
        long oldest = oldestMillis.get();
        return oldest == 0 ? 0 : (Instant.now().toEpochMilli() - oldest) / 1000.0;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
