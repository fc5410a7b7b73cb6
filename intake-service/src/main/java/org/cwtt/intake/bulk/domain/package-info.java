/// Jobs, their rows and what became of them.
@NullMarked
package org.cwtt.intake.bulk.domain;

import org.jspecify.annotations.NullMarked;
