/// The Kafka edge of rounds and areas.
@NullMarked
package org.cwtt.scoring.places.messaging;

import org.jspecify.annotations.NullMarked;
