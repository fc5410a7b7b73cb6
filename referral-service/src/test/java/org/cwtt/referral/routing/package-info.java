@NullMarked
package org.cwtt.referral.routing;

import org.jspecify.annotations.NullMarked;
