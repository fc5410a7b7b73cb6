@NullMarked
package org.cwtt.referral.persistence;

import org.jspecify.annotations.NullMarked;
