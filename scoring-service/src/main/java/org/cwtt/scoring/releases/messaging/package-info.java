/// The Kafka edge of rulesets.
@NullMarked
package org.cwtt.scoring.releases.messaging;

import org.jspecify.annotations.NullMarked;
