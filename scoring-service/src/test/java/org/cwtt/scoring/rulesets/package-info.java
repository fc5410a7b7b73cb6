@NullMarked
package org.cwtt.scoring.rulesets;

import org.jspecify.annotations.NullMarked;
