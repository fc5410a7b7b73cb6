/// Areas: what a person may see.
@NullMarked
package org.cwtt.intake.access.domain;

import org.jspecify.annotations.NullMarked;
