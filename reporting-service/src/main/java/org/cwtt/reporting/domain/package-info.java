/// The rules and the nouns of counting: pure Java, no framework, no clock.
@NullMarked
package org.cwtt.reporting.domain;

import org.jspecify.annotations.NullMarked;
