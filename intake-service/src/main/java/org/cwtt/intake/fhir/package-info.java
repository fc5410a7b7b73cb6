/// Questionnaires and submissions in FHIR R4.
@NullMarked
package org.cwtt.intake.fhir;

import org.jspecify.annotations.NullMarked;
