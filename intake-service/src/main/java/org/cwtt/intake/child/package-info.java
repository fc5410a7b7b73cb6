/// Register and read children.
@NullMarked
package org.cwtt.intake.child;

import org.jspecify.annotations.NullMarked;
