/// Schools and rounds as events.
@NullMarked
package org.cwtt.intake.area.messaging;

import org.jspecify.annotations.NullMarked;
