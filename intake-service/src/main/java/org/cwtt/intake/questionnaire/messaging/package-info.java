/// Questionnaires as events.
@NullMarked
package org.cwtt.intake.questionnaire.messaging;

import org.jspecify.annotations.NullMarked;
