/// Likely duplicates and merges in the database.
@NullMarked
package org.cwtt.intake.merge.persistence;

import org.jspecify.annotations.NullMarked;
