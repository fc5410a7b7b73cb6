package org.cwtt.local.deadletters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/// Writes dead letters to the topics that they came from, with the same key, bytes and headers. Receivers
/// know the event id, so it takes effect once, however often it is done.
final class SendAgain {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Producer<byte[], byte[]> producer;
    private final Consumer<byte[], byte[]> originals;

    /// @param originals reads the topics that they came from, for values that were cut
    SendAgain(Producer<byte[], byte[]> producer, Consumer<byte[], byte[]> originals) {
        this.producer = producer;
        this.originals = originals;
    }

    /// Returns once the broker has them all.
    ///
    /// @throws UnsendableException when one cannot be sent; those before it in the list are, those after it are not
    void send(List<DeadLetter> letters) {
        List<Future<?>> sent = new ArrayList<>();
        try {
            for (DeadLetter letter : letters) {
                sent.add(producer.send(new ProducerRecord<>(
                        letter.origin(), null, letter.record().key(), value(letter), letter.headers())));
            }
        } finally {
            producer.flush();
        }
        for (Future<?> one : sent) {
            acknowledged(one);
        }
    }

    private static void acknowledged(Future<?> sent) {
        try {
            sent.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new UnsendableException("the broker did not take it: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnsendableException("interrupted");
        }
    }

    private byte[] value(DeadLetter letter) {
        return letter.isCut() ? original(letter) : letter.record().value();
    }

    /// The whole value, from where it stood.
    private byte[] original(DeadLetter letter) {
        String[] stood = letter.stood().split("@");
        TopicPartition partition = new TopicPartition(letter.origin(), Integer.parseInt(stood[0]));
        long offset = Long.parseLong(stood[1]);
        originals.assign(List.of(partition));
        originals.seek(partition, offset);
        for (ConsumerRecord<byte[], byte[]> record : originals.poll(PATIENCE)) {
            if (record.offset() == offset) {
                return record.value();
            }
        }
        throw new UnsendableException(
                letter.place() + ": its value was cut, and it is no longer where it stood: " + letter.stood());
    }
}
