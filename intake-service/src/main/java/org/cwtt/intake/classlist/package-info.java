/// Class lists: the learners of a school, as its administration system exports them.
@NullMarked
package org.cwtt.intake.classlist;

import org.jspecify.annotations.NullMarked;
