/// Rulesets as documents: read, checked, and kept by id and version.
@NullMarked
package org.cwtt.scoring.rulesets;

import org.jspecify.annotations.NullMarked;
