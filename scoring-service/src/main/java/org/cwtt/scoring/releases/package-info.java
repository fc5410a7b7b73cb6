/// Rulesets on their way: drafted, released, and known to every instance.
@NullMarked
package org.cwtt.scoring.releases;

import org.jspecify.annotations.NullMarked;
