/// Who may see which records, and the log of who did.
@NullMarked
package org.cwtt.intake.access;

import org.jspecify.annotations.NullMarked;
