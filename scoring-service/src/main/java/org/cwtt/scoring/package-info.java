/// From submissions to risk profiles: the service's table of contents.
@NullMarked
package org.cwtt.scoring;

import org.jspecify.annotations.NullMarked;
