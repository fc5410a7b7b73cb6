/// Save and announce in one transaction; hear once.
@NullMarked
package org.cwtt.messaging;

import org.jspecify.annotations.NullMarked;
