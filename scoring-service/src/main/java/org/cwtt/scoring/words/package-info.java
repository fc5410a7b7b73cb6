/// What a person reads where a machine keeps a code: pure, and of the domain alone.
@NullMarked
package org.cwtt.scoring.words;

import org.jspecify.annotations.NullMarked;
