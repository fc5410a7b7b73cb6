/// What services could not take in: to be looked at, and sent again once the cause is mended.
@NullMarked
package org.cwtt.local.deadletters;

import org.jspecify.annotations.NullMarked;
