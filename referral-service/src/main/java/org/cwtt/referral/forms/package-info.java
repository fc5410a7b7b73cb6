/// Prescribed forms: their lines as data, filled in as PDF.
@NullMarked
package org.cwtt.referral.forms;

import org.jspecify.annotations.NullMarked;
