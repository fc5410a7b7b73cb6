/// The HTTP edge: indicators as JSON and CSV, problems as RFC 9457.
@NullMarked
package org.cwtt.reporting.rest;

import org.jspecify.annotations.NullMarked;
