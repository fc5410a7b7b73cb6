package org.cwtt.messaging;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Offers the registry and the serialiser to the service's own beans.
final class MessagingBeans {
    @Produces
    @Singleton
    static SchemaRegistry schemaRegistry(MessagingConfig config) {
        return new SchemaRegistry(config.registryUrl());
    }

    @Produces
    @Singleton
    static AvroSerializer avroSerializer(SchemaRegistry registry) {
        return new AvroSerializer(registry);
    }
}
