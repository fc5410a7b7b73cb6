/// The export to DHIS2 as DHIS2 would read it.
@NullMarked
package org.cwtt.reporting.dhis2;

import org.jspecify.annotations.NullMarked;
