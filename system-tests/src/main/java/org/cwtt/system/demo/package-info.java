/// The demonstration: from questionnaires to flags, records, referrals and indicators.
@NullMarked
package org.cwtt.system.demo;

import org.jspecify.annotations.NullMarked;
