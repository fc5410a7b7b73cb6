/// The verbs: what happens to a child's record, and who may read it.
@NullMarked
package org.cwtt.casework;

import org.jspecify.annotations.NullMarked;
