/// The tests of what the same package does.
@NullMarked
package org.cwtt.reporting.domain;

import org.jspecify.annotations.NullMarked;
