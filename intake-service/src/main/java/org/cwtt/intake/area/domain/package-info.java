/// Schools and rounds.
@NullMarked
package org.cwtt.intake.area.domain;

import org.jspecify.annotations.NullMarked;
