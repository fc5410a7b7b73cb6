/// Define schools and rounds; load the reference areas.
@NullMarked
package org.cwtt.intake.area;

import org.jspecify.annotations.NullMarked;
