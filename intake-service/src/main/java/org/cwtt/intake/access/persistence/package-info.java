/// The append-only access log.
@NullMarked
package org.cwtt.intake.access.persistence;

import org.jspecify.annotations.NullMarked;
