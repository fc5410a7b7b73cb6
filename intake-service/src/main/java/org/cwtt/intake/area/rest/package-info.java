/// Schools and rounds over REST.
@NullMarked
package org.cwtt.intake.area.rest;

import org.jspecify.annotations.NullMarked;
