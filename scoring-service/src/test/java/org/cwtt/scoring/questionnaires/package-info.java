@NullMarked
package org.cwtt.scoring.questionnaires;

import org.jspecify.annotations.NullMarked;
