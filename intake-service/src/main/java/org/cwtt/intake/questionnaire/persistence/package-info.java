/// Published questionnaires in PostgreSQL, held in memory.
@NullMarked
package org.cwtt.intake.questionnaire.persistence;

import org.jspecify.annotations.NullMarked;
