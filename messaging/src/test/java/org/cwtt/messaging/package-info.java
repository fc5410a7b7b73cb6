@NullMarked
package org.cwtt.messaging;

import org.jspecify.annotations.NullMarked;
