/// Jobs over REST, and reading the files.
@NullMarked
package org.cwtt.intake.bulk.rest;

import org.jspecify.annotations.NullMarked;
