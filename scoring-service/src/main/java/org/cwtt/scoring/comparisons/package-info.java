/// Comparisons: what a ruleset would change, told before it is released.
@NullMarked
package org.cwtt.scoring.comparisons;

import org.jspecify.annotations.NullMarked;
