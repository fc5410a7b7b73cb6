/// The pages of department officers.
@NullMarked
package org.cwtt.referral.web;

import org.jspecify.annotations.NullMarked;
