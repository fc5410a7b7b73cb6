/// The FHIR R4 interface: HAPI's classes stay in here.
@NullMarked
package org.cwtt.intake.fhir.rest;

import org.jspecify.annotations.NullMarked;
