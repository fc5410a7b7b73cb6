/// The platform seen from outside: what every front-door test, the demonstration and the benchmark share.
@NullMarked
package org.cwtt.system;

import org.jspecify.annotations.NullMarked;
