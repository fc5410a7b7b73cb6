/// The rights of a child over HTTP.
@NullMarked
package org.cwtt.intake.rights.rest;

import org.jspecify.annotations.NullMarked;
