/// What is kept, and the SQL that keeps it.
@NullMarked
package org.cwtt.referral.persistence;

import org.jspecify.annotations.NullMarked;
