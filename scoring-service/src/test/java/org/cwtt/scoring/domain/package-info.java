@NullMarked
package org.cwtt.scoring.domain;

import org.jspecify.annotations.NullMarked;
