/// The child.
@NullMarked
package org.cwtt.intake.child.domain;

import org.jspecify.annotations.NullMarked;
