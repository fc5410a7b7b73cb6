/// Accept submissions, one or many: the hot path.
@NullMarked
package org.cwtt.intake.submission;

import org.jspecify.annotations.NullMarked;
