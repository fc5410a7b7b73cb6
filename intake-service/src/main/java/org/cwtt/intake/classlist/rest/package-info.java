/// Class lists over HTTP, as CSV.
@NullMarked
package org.cwtt.intake.classlist.rest;

import org.jspecify.annotations.NullMarked;
