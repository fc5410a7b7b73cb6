/// Duplicates and merges over HTTP.
@NullMarked
package org.cwtt.intake.merge.rest;

import org.jspecify.annotations.NullMarked;
