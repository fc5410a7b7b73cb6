/// Two records of one child: found, merged, kept apart, and a merge undone.
@NullMarked
package org.cwtt.intake.merge;

import org.jspecify.annotations.NullMarked;
