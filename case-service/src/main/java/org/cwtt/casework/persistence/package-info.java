/// Where the records are kept: set-based SQL where events pour in, Panache elsewhere.
@NullMarked
package org.cwtt.casework.persistence;

import org.jspecify.annotations.NullMarked;
