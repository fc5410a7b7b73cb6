/// What the published questionnaires ask, and whether a ruleset fits them.
@NullMarked
package org.cwtt.scoring.questionnaires;

import org.jspecify.annotations.NullMarked;
