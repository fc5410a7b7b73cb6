/// Under which identifier a department may know a child, and who the child is.
@NullMarked
package org.cwtt.referral.disclosure;

import org.jspecify.annotations.NullMarked;
