/// How the database answers.
@NullMarked
package org.cwtt.casework.persistence;

import org.jspecify.annotations.NullMarked;
