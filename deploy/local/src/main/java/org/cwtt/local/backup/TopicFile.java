package org.cwtt.local.backup;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/// Records of one partition in an Avro container file, which any Avro tool reads. Keys, values and headers are bytes as
/// they stood in the topic; a value is Avro in Confluent's wire format, of a schema that the registry keeps.
final class TopicFile {
    private static final Schema HEADER = SchemaBuilder.record("Header")
            .namespace("org.cwtt.backup")
            .fields()
            .requiredString("key")
            .optionalBytes("value")
            .endRecord();
    private static final Schema RECORD = SchemaBuilder.record("TopicRecord")
            .namespace("org.cwtt.backup")
            .doc("One record of a Kafka partition.")
            .fields()
            .requiredLong("offset")
            .requiredLong("timestamp")
            .optionalBytes("key")
            .optionalBytes("value")
            .name("headers")
            .type(Schema.createArray(HEADER))
            .noDefault()
            .endRecord();

    private static final int COMPRESSION = 3;

    /// Takes a record as it can be sent, with the offset that it had.
    @FunctionalInterface
    interface Taker {
        void take(long offset, ProducerRecord<byte[], byte[]> record);
    }

    private TopicFile() {}

    /// The files of a partition in a folder, in their order.
    static List<String> names(Path folder, int partition) {
        return BackupFolder.names(folder, "").stream()
                .filter(name -> name.startsWith(partition + "-"))
                .toList();
    }

    /// Adds records to a file, or begins it; they are on disk when this returns.
    ///
    /// @param length how much of the file counts: what a writer that died has left behind it is cut off
    /// @return how long it is now
    static long append(Path path, long length, List<ConsumerRecord<byte[], byte[]>> records) throws IOException {
        File file = path.toFile();
        try (DataFileWriter<GenericRecord> writer = new DataFileWriter<>(new GenericDatumWriter<>(RECORD))) {
            if (length == 0) {
                writer.setCodec(CodecFactory.zstandardCodec(COMPRESSION));
                writer.create(RECORD, file);
            } else {
                try (RandomAccessFile whole = new RandomAccessFile(file, "rw")) {
                    whole.setLength(length);
                }
                writer.appendTo(file);
            }
            for (ConsumerRecord<byte[], byte[]> one : records) {
                writer.append(generic(one));
            }
            writer.fSync();
        }
        return Files.size(path);
    }

    /// Hands over every record of a partition before an offset, in order.
    static void read(Path path, TopicPartition partition, long before, Taker taker) throws IOException {
        try (DataFileReader<GenericRecord> reader = new DataFileReader<>(path.toFile(), new GenericDatumReader<>())) {
            while (reader.hasNext()) {
                GenericRecord generic = reader.next();
                long offset = (Long) generic.get("offset");
                if (offset >= before) {
                    return;
                }
                taker.take(offset, sendable(partition, generic));
            }
        }
    }

    private static GenericRecord generic(ConsumerRecord<byte[], byte[]> one) {
        GenericRecord generic = new GenericData.Record(RECORD);
        generic.put("offset", one.offset());
        generic.put("timestamp", one.timestamp());
        generic.put("key", buffer(one.key()));
        generic.put("value", buffer(one.value()));
        List<GenericRecord> headers = new ArrayList<>();
        for (Header header : one.headers()) {
            GenericRecord copy = new GenericData.Record(HEADER);
            copy.put("key", header.key());
            copy.put("value", buffer(header.value()));
            headers.add(copy);
        }
        generic.put("headers", headers);
        return generic;
    }

    private static ProducerRecord<byte[], byte[]> sendable(TopicPartition partition, GenericRecord generic) {
        List<Header> headers = new ArrayList<>();
        for (Object header : (List<?>) generic.get("headers")) {
            GenericRecord one = (GenericRecord) header;
            headers.add(new RecordHeader(one.get("key").toString(), bytes(one.get("value"))));
        }
        return new ProducerRecord<>(
                partition.topic(),
                partition.partition(),
                (Long) generic.get("timestamp"),
                bytes(generic.get("key")),
                bytes(generic.get("value")),
                headers);
    }

    private static @Nullable ByteBuffer buffer(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }

    private static byte @Nullable [] bytes(@Nullable Object buffer) {
        if (buffer == null) {
            return null;
        }
        ByteBuffer source = ((ByteBuffer) buffer).duplicate();
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        return bytes;
    }
}
