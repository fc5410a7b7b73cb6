/// What is deleted, and the proof of it.
@NullMarked
package org.cwtt.intake.rights.persistence;

import org.jspecify.annotations.NullMarked;
