/// The front door of scoring: evaluations and rulesets.
@NullMarked
package org.cwtt.scoring.rest;

import org.jspecify.annotations.NullMarked;
