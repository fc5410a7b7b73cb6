/// The rules of referral: pure Java, no framework, no clock, no chance.
@NullMarked
package org.cwtt.referral.domain;

import org.jspecify.annotations.NullMarked;
