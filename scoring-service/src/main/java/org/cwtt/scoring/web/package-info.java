/// Pages for people: the rulesets as something to read.
@NullMarked
package org.cwtt.scoring.web;

import org.jspecify.annotations.NullMarked;
