/// Rulesets as decision models (DMN 1.3), for any tool that reads them: pure, and of the domain alone.
@NullMarked
package org.cwtt.scoring.dmn;

import org.jspecify.annotations.NullMarked;
