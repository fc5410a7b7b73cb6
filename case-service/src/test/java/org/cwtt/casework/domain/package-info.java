@NullMarked
package org.cwtt.casework.domain;

import org.jspecify.annotations.NullMarked;
