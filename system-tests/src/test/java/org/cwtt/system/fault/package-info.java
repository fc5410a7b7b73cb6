/// What is done to the platform while children are being assessed.
@NullMarked
package org.cwtt.system.fault;

import org.jspecify.annotations.NullMarked;
