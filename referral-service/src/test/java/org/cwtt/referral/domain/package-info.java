@NullMarked
package org.cwtt.referral.domain;

import org.jspecify.annotations.NullMarked;
