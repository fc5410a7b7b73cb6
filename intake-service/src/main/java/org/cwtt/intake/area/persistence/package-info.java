/// Schools, rounds and districts in PostgreSQL.
@NullMarked
package org.cwtt.intake.area.persistence;

import org.jspecify.annotations.NullMarked;
