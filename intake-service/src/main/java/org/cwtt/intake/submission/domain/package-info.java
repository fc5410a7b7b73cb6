/// Submissions, their answers and the rules that these must keep.
@NullMarked
package org.cwtt.intake.submission.domain;

import org.jspecify.annotations.NullMarked;
