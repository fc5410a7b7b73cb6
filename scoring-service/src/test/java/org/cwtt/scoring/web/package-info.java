@NullMarked
package org.cwtt.scoring.web;

import org.jspecify.annotations.NullMarked;
