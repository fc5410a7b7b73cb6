/// What the pages of several services share.
@NullMarked
package org.cwtt.pages;

import org.jspecify.annotations.NullMarked;
