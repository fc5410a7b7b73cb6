@NullMarked
package org.cwtt.scoring;

import org.jspecify.annotations.NullMarked;
