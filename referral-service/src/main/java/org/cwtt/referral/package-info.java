/// Referral: what a risk profile asks of the departments, and what they do about it. The use cases, one a class.
@NullMarked
package org.cwtt.referral;

import org.jspecify.annotations.NullMarked;
