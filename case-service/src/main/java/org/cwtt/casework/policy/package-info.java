/// The policy of cases and the catalogue of interventions, read from data and made ready at start.
@NullMarked
package org.cwtt.casework.policy;

import org.jspecify.annotations.NullMarked;
