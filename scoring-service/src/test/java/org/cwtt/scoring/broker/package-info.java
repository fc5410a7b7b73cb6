@NullMarked
package org.cwtt.scoring.broker;

import org.jspecify.annotations.NullMarked;
