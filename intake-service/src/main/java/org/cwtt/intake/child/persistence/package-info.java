/// Children in PostgreSQL.
@NullMarked
package org.cwtt.intake.child.persistence;

import org.jspecify.annotations.NullMarked;
