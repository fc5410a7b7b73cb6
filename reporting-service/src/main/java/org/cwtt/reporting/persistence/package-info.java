/// The tables of reporting: what was last contributed, the counts in leaf cells, what is to be published again, what
/// was published.
@NullMarked
package org.cwtt.reporting.persistence;

import org.jspecify.annotations.NullMarked;
