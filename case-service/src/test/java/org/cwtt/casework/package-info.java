@NullMarked
package org.cwtt.casework;

import org.jspecify.annotations.NullMarked;
