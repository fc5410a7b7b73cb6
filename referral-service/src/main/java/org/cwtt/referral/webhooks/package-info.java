/// Telling a department's system of its referrals by HTTP: signed, retried, never to a private address.
@NullMarked
package org.cwtt.referral.webhooks;

import org.jspecify.annotations.NullMarked;
