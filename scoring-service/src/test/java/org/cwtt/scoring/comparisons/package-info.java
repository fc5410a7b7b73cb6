@NullMarked
package org.cwtt.scoring.comparisons;

import org.jspecify.annotations.NullMarked;
