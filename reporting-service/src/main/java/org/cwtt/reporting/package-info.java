/// What reporting does, one act a class: count what each child last contributed, place schools, publish and find
/// indicators.
@NullMarked
package org.cwtt.reporting;

import org.jspecify.annotations.NullMarked;
