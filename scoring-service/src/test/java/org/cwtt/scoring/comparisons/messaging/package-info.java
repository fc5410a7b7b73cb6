@NullMarked
package org.cwtt.scoring.comparisons.messaging;

import org.jspecify.annotations.NullMarked;
