/// The HTTP edge in the words of FHIR R4: ServiceRequest and Task, for departments' systems that speak it.
@NullMarked
package org.cwtt.referral.fhir;

import org.jspecify.annotations.NullMarked;
