/// What areas are called.
@NullMarked
package org.cwtt.reporting.places;

import org.jspecify.annotations.NullMarked;
