/// What all announcements of the service share: event ids.
@NullMarked
package org.cwtt.intake.messaging;

import org.jspecify.annotations.NullMarked;
