/// What all resources of the service share: problems, bounds, trace context.
@NullMarked
package org.cwtt.intake.rest;

import org.jspecify.annotations.NullMarked;
