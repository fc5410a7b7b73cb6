@NullMarked
package org.cwtt.scoring.messaging;

import org.jspecify.annotations.NullMarked;
