/// Publish and find questionnaires.
@NullMarked
package org.cwtt.intake.questionnaire;

import org.jspecify.annotations.NullMarked;
