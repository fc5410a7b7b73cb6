@NullMarked
package org.cwtt.casework.messaging;

import org.jspecify.annotations.NullMarked;
