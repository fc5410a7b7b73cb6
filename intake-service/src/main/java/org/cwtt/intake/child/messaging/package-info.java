/// Children as events, without their names.
@NullMarked
package org.cwtt.intake.child.messaging;

import org.jspecify.annotations.NullMarked;
