/// What should be so, recomputed from outside and compared with databases and topics.
@NullMarked
package org.cwtt.system.oracle;

import org.jspecify.annotations.NullMarked;
