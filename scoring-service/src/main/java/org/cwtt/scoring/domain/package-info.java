/// The rules and the nouns of scoring: plain data in, result out. No clock, no chance, no framework.
@NullMarked
package org.cwtt.scoring.domain;

import org.jspecify.annotations.NullMarked;
