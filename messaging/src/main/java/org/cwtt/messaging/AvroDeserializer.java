package org.cwtt.messaging;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/// Reads the Confluent wire format into the generated class `T`, whatever version of the contract it was written with.
public final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {
    /// A record may say that gigabytes follow: Avro must refuse before it makes room for them.
    private static final String LARGEST = "1000000";

    static {
        for (String kind : List.of("string.maxLength", "bytes.maxLength", "collectionItems.maxLength")) {
            String limit = "org.apache.avro.limits." + kind;
            System.setProperty(limit, System.getProperty(limit, LARGEST));
        }
    }

    private final SchemaRegistry registry;
    private final Class<T> type;
    private final Schema expected;
    private final SpecificData model;
    private final Map<Integer, SpecificDatumReader<T>> readers = new ConcurrentHashMap<>();

    public AvroDeserializer(SchemaRegistry registry, Class<T> type) {
        this.registry = registry;
        this.type = type;
        this.expected = SpecificData.get().getSchema(type);
        // Avro would look for the classes of nested records with its own class loader.
        this.model = new SpecificData(type.getClassLoader());
        SpecificData.getForClass(type).getConversions().forEach(model::addLogicalTypeConversion);
        model.setFastReaderEnabled(true);
    }

    /// @throws UnreadableEventException when no retry can make the record readable
    /// @throws RegistryUnavailableException when the writer's schema is not held and cannot be had
    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        if (bytes.length < AvroSerializer.PREFIX_LENGTH || bytes[0] != AvroSerializer.MAGIC) {
            throw new UnreadableEventException("The record does not start with the zero byte and a schema id");
        }
        int id = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
        BinaryDecoder decoder = DecoderFactory.get()
                .binaryDecoder(bytes, AvroSerializer.PREFIX_LENGTH, bytes.length - AvroSerializer.PREFIX_LENGTH, null);
        try {
            T event = type.cast(reader(id).read(null, decoder));
            if (!decoder.isEnd()) {
                throw new UnreadableEventException("The record is longer than its schema " + id + " says");
            }
            return event;
        } catch (IOException | AvroRuntimeException | ClassCastException | IndexOutOfBoundsException e) {
            throw new UnreadableEventException("The record is not Avro of schema " + id, e);
        }
    }

    private SpecificDatumReader<T> reader(int id) {
        SpecificDatumReader<T> reader = readers.get(id);
        if (reader == null) {
            Schema written = registry.schemaOf(id);
            if (!written.getFullName().equals(expected.getFullName())) {
                throw new UnreadableEventException(
                        "The record is a " + written.getFullName() + ", expected " + expected.getFullName());
            }
            reader = new SpecificDatumReader<>(written, expected, model);
            readers.put(id, reader);
        }
        return reader;
    }
}
