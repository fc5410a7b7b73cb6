/// The Kafka edge of comparisons: their topic, and the replay of the submissions.
@NullMarked
package org.cwtt.scoring.comparisons.messaging;

import org.jspecify.annotations.NullMarked;
