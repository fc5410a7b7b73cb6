/// What becomes of merges.
@NullMarked
package org.cwtt.intake.merge.domain;

import org.jspecify.annotations.NullMarked;
