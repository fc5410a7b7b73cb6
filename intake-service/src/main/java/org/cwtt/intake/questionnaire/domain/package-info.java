/// Questionnaires and their items, as data.
@NullMarked
package org.cwtt.intake.questionnaire.domain;

import org.jspecify.annotations.NullMarked;
