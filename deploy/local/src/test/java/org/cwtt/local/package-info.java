@NullMarked
package org.cwtt.local;

import org.jspecify.annotations.NullMarked;
