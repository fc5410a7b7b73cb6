/// What the other services announce, taken in.
@NullMarked
package org.cwtt.casework.messaging;

import org.jspecify.annotations.NullMarked;
