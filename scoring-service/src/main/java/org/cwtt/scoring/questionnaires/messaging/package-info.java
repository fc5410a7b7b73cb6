/// The Kafka edge of questionnaires.
@NullMarked
package org.cwtt.scoring.questionnaires.messaging;

import org.jspecify.annotations.NullMarked;
