/// The pages, in a browser and beside it.
@NullMarked
package org.cwtt.casework.web;

import org.jspecify.annotations.NullMarked;
