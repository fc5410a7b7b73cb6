@NullMarked
package org.cwtt.scoring.dmn;

import org.jspecify.annotations.NullMarked;
