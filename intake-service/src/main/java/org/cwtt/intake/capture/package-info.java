/// The capture app: the files that a device keeps to work without a network.
@NullMarked
package org.cwtt.intake.capture;

import org.jspecify.annotations.NullMarked;
