@NullMarked
package org.cwtt.schemas;

import org.jspecify.annotations.NullMarked;
