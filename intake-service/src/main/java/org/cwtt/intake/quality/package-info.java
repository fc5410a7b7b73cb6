/// What should be looked at in the data: sections that are missing, measures, duplicates, haste.
@NullMarked
package org.cwtt.intake.quality;

import org.jspecify.annotations.NullMarked;
