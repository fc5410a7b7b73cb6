/// What every instance of the service reads for itself: small compacted topics, from the beginning and then as they
/// grow.
@NullMarked
package org.cwtt.scoring.tail;

import org.jspecify.annotations.NullMarked;
