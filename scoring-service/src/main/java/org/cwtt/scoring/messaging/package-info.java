/// The Kafka edge of scoring: submissions in, profiles and statutory triggers out.
@NullMarked
package org.cwtt.scoring.messaging;

import org.jspecify.annotations.NullMarked;
