@NullMarked
package org.cwtt.referral.webhooks;

import org.jspecify.annotations.NullMarked;
