/// What a row of a class list says, or why it says nothing.
@NullMarked
package org.cwtt.intake.classlist.domain;

import org.jspecify.annotations.NullMarked;
