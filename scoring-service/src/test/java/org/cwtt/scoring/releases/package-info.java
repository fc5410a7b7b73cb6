@NullMarked
package org.cwtt.scoring.releases;

import org.jspecify.annotations.NullMarked;
