/// The tests of what the same package does.
@NullMarked
package org.cwtt.reporting.rest;

import org.jspecify.annotations.NullMarked;
