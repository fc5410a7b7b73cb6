/// What happens because time passes, on every replica.
@NullMarked
package org.cwtt.referral.timers;

import org.jspecify.annotations.NullMarked;
