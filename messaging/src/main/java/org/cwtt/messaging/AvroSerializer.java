package org.cwtt.messaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/// Writes the Confluent wire format: a zero byte, the schema's id in four bytes, Avro binary.
public final class AvroSerializer implements Serializer<SpecificRecord> {
    static final byte MAGIC = 0;
    static final int PREFIX_LENGTH = 1 + Integer.BYTES;

    private static final int USUAL_BYTES = 4096;

    private final SchemaRegistry registry;
    private final Map<Schema, SpecificDatumWriter<SpecificRecord>> writers = new ConcurrentHashMap<>();

    public AvroSerializer(SchemaRegistry registry) {
        this.registry = registry;
    }

    /// @throws RegistryUnavailableException when the schema's id is not held and cannot be had
    @Override
    public byte @Nullable [] serialize(String topic, @Nullable SpecificRecord event) {
        if (event == null) {
            return null;
        }
        Schema schema = event.getSchema();
        int id = registry.idOf(topic + "-value", schema);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        bytes.writeBytes(
                ByteBuffer.allocate(PREFIX_LENGTH).put(MAGIC).putInt(id).array());
        // Buffered: an event is written in hundreds of pieces, and the stream takes a lock for each.
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            writers.computeIfAbsent(schema, _ -> writer(event)).write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// With the conversions of the event's own class: without them, Avro cannot write a UUID that may be missing.
    private static SpecificDatumWriter<SpecificRecord> writer(SpecificRecord event) {
        SpecificData model = new SpecificData(event.getClass().getClassLoader());
        SpecificData.getForClass(event.getClass()).getConversions().forEach(model::addLogicalTypeConversion);
        // Records without such types write themselves, field by field.
        model.setCustomCoders(true);
        return new SpecificDatumWriter<>(event.getSchema(), model);
    }
}
