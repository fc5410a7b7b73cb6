/// The benchmark: load, latencies, costs, and the floor they are compared with.
@NullMarked
package org.cwtt.system.bench;

import org.jspecify.annotations.NullMarked;
