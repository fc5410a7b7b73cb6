@NullMarked
package org.cwtt.referral.fhir;

import org.jspecify.annotations.NullMarked;
