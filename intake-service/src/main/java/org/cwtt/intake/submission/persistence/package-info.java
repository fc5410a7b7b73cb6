/// Submissions in PostgreSQL, set-based.
@NullMarked
package org.cwtt.intake.submission.persistence;

import org.jspecify.annotations.NullMarked;
