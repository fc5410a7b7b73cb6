/// Rounds and areas, as intake announces them.
@NullMarked
package org.cwtt.scoring.places;

import org.jspecify.annotations.NullMarked;
