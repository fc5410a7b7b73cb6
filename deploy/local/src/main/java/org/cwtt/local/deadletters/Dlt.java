package org.cwtt.local.deadletters;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cwtt.local.StartFailedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dlt`: what services could not take in. Nothing of a value is ever printed.
@Command(
        name = "dlt",
        description = {
            "Dead letters: records that a service could not take in.",
            "A record waits until it is sent again or dismissed."
        },
        mixinStandardHelpOptions = true)
public final class Dlt {
    private static final String ENDING = ".dlt";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_A_TIME = 500;

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT",
            description = "The broker (default: ${DEFAULT-VALUE}, that of ./cwtt up).",
            defaultValue = "127.0.0.1:18088")
    @SuppressWarnings("NullAway.Init")
    private String broker;

    @Option(
            names = "--command-config",
            paramLabel = "FILE",
            description = "Properties of Kafka's clients, such as those of TLS, where the broker asks for them.")
    private @Nullable Path config;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(name = "list", description = "How many wait in each topic.", mixinStandardHelpOptions = true)
    int list() {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            for (String topic : topics()) {
                long waiting = new DeadLetterTopic(consumer, topic).waiting();
                if (waiting > 0) {
                    out().printf("%8d  %s%n", waiting, topic);
                }
            }
        }
        return 0;
    }

    @Command(name = "show", description = "The oldest that wait, with their causes.", mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "TOPIC") String topic,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "At most so many (20).")
                    int limit) {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            topic(consumer, topic).oldest(limit).forEach(letter -> out().println(letter.line()));
        }
        return 0;
    }

    @Command(
            name = "redrive",
            description = {
                "Sends those that wait to the topic they came from.",
                "It takes effect once, however often it is done: receivers know the event ids."
            },
            mixinStandardHelpOptions = true)
    int redrive(@Parameters(paramLabel = "TOPIC") String topic) {
        try (Consumer<byte[], byte[]> consumer = consumer();
                Consumer<byte[], byte[]> originals = consumer();
                Producer<byte[], byte[]> producer =
                        new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            SendAgain sendAgain = new SendAgain(producer, originals);
            return each(topic(consumer, topic), sendAgain::send, "sent again");
        } catch (UnsendableException e) {
            throw new StartFailedException(e.getMessage() + "; what was sent before it does not wait any more");
        }
    }

    @Command(
            name = "dismiss",
            description = "Lets those that wait be, for good: they stay in the topic, and are not listed.",
            mixinStandardHelpOptions = true)
    int dismiss(@Parameters(paramLabel = "TOPIC") String topic) {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            return each(topic(consumer, topic), _ -> {}, "dismissed");
        }
    }

    /// Slice by slice, so that what is done stays done when something fails. Those that are put aside meanwhile wait.
    private int each(DeadLetterTopic topic, java.util.function.Consumer<List<DeadLetter>> deal, String done) {
        long left = topic.waiting();
        long all = left;
        while (left > 0) {
            List<DeadLetter> letters = topic.oldest((int) Math.min(left, AT_A_TIME));
            if (letters.isEmpty()) {
                break;
            }
            deal.accept(letters);
            topic.dealtWith(letters);
            left -= letters.size();
            out().printf("%d of %d %s%n", all - left, all, done);
        }
        return 0;
    }

    private DeadLetterTopic topic(Consumer<byte[], byte[]> consumer, String topic) {
        Set<String> topics = topics();
        if (!topics.contains(topic)) {
            throw new StartFailedException(
                    "no dead-letter topic " + topic + ": there are " + String.join(", ", topics));
        }
        return new DeadLetterTopic(consumer, topic);
    }

    private Set<String> topics() {
        try (Admin admin = Admin.create(settings())) {
            Set<String> topics = new TreeSet<>(admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            topics.removeIf(name -> !name.endsWith(ENDING));
            return topics;
        } catch (ExecutionException | TimeoutException e) {
            throw new StartFailedException("no broker answers at " + broker, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailedException("interrupted", e);
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        Properties settings = settings();
        settings.put("group.id", DeadLetterTopic.GROUP);
        settings.put("enable.auto.commit", "false");
        settings.put("auto.offset.reset", "none");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Properties settings() {
        Properties settings = new Properties();
        if (config != null) {
            try (InputStream file = Files.newInputStream(config)) {
                settings.load(file);
            } catch (IOException e) {
                throw new StartFailedException("--command-config " + config + " cannot be read", e);
            }
        }
        settings.put("bootstrap.servers", broker);
        // A broker that is not there is said soon.
        settings.put("default.api.timeout.ms", "10000");
        settings.put("request.timeout.ms", "10000");
        return settings;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
