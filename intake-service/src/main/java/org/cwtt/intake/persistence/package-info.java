/// What all aggregates of the service share: locks, and telling an outage from a fault.
@NullMarked
package org.cwtt.intake.persistence;

import org.jspecify.annotations.NullMarked;
