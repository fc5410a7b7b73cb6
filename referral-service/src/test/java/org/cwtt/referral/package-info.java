@NullMarked
package org.cwtt.referral;

import org.jspecify.annotations.NullMarked;
