/// The nouns and rules of the longitudinal record: no framework, no clock, no chance.
@NullMarked
package org.cwtt.casework.domain;

import org.jspecify.annotations.NullMarked;
