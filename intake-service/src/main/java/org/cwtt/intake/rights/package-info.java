/// What the law gives a child: to be forgotten.
@NullMarked
package org.cwtt.intake.rights;

import org.jspecify.annotations.NullMarked;
