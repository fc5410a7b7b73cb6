@NullMarked
package org.cwtt.referral.forms;

import org.jspecify.annotations.NullMarked;
