/// Real parts for the tests of other modules.
@NullMarked
package org.cwtt.local.test;

import org.jspecify.annotations.NullMarked;
