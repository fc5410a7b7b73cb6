/// The rules in SQL.
@NullMarked
package org.cwtt.intake.quality.persistence;

import org.jspecify.annotations.NullMarked;
