/// Files of many rows, taken in as jobs: uploaded once, worked through row by row, taken up again after a stop.
@NullMarked
package org.cwtt.intake.bulk;

import org.jspecify.annotations.NullMarked;
