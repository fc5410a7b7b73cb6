/// The rules and what they find.
@NullMarked
package org.cwtt.intake.quality.domain;

import org.jspecify.annotations.NullMarked;
