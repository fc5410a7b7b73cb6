/// The report over REST.
@NullMarked
package org.cwtt.intake.quality.rest;

import org.jspecify.annotations.NullMarked;
