/// The Kafka edge: Avro to and from the domain.
@NullMarked
package org.cwtt.referral.messaging;

import org.jspecify.annotations.NullMarked;
