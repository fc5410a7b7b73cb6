/// The caller, as the token tells.
@NullMarked
package org.cwtt.intake.access.rest;

import org.jspecify.annotations.NullMarked;
