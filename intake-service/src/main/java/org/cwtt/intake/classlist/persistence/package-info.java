/// The key of class lists.
@NullMarked
package org.cwtt.intake.classlist.persistence;

import org.jspecify.annotations.NullMarked;
