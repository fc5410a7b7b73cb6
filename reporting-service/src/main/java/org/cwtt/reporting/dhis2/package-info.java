/// Published figures as DHIS2 takes them: a package of metadata, and sets of data values.
@NullMarked
package org.cwtt.reporting.dhis2;

import org.jspecify.annotations.NullMarked;
