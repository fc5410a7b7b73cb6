/// Submissions as events.
@NullMarked
package org.cwtt.intake.submission.messaging;

import org.jspecify.annotations.NullMarked;
