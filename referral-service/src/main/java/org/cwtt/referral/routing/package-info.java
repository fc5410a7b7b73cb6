/// The routing table and the calendar, read from data and made ready at start.
@NullMarked
package org.cwtt.referral.routing;

import org.jspecify.annotations.NullMarked;
