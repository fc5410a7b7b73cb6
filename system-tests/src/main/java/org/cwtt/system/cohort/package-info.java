/// A reproducible cohort of made-up children, drawn from published South African prevalences.
@NullMarked
package org.cwtt.system.cohort;

import org.jspecify.annotations.NullMarked;
