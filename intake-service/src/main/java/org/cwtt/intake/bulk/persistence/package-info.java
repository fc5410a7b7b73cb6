/// The tables of jobs.
@NullMarked
package org.cwtt.intake.bulk.persistence;

import org.jspecify.annotations.NullMarked;
