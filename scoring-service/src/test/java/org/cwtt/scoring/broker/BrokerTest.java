package org.cwtt.scoring.broker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class BrokerTest {
    private final Broker guarded = new Broker(Map.of(
            "bootstrap.servers", "127.0.0.1:1",
            "security.protocol", "SSL",
            "ssl.truststore.location", "/nowhere/cluster-ca.p12"));

    @Test
    void aConsumerSpeaksTlsWhereTheConfigurationSaysSo() {
        assertThatThrownBy(() -> guarded.consumer(Map.of("group.id", "one")))
                .isInstanceOf(KafkaException.class)
                .hasRootCauseMessage("/nowhere/cluster-ca.p12");
    }

    @Test
    void aProducerSpeaksTlsWhereTheConfigurationSaysSo() {
        assertThatThrownBy(() -> guarded.producer(Map.of("acks", "all")))
                .isInstanceOf(KafkaException.class)
                .hasRootCauseMessage("/nowhere/cluster-ca.p12");
    }
}
