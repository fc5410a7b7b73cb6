/// Questionnaires over REST.
@NullMarked
package org.cwtt.intake.questionnaire.rest;

import org.jspecify.annotations.NullMarked;
