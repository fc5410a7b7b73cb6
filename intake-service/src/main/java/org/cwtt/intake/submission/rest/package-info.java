/// Submissions over REST: one, or a batch as NDJSON.
@NullMarked
package org.cwtt.intake.submission.rest;

import org.jspecify.annotations.NullMarked;
