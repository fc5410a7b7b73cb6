@NullMarked
package org.cwtt.scoring.rest;

import org.jspecify.annotations.NullMarked;
