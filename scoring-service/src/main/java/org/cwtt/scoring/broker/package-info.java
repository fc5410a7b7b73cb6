/// Speaking with the broker beside Kafka Streams.
@NullMarked
package org.cwtt.scoring.broker;

import org.jspecify.annotations.NullMarked;
