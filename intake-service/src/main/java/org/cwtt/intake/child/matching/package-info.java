/// How alike two children are, with the reasons.
@NullMarked
package org.cwtt.intake.child.matching;

import org.jspecify.annotations.NullMarked;
