/// The Kafka edge: consumers of five lines, Avro to domain and back.
@NullMarked
package org.cwtt.reporting.messaging;

import org.jspecify.annotations.NullMarked;
