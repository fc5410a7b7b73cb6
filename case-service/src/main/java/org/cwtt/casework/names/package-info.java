/// What the children are called: asked of intake for a page, and kept nowhere.
@NullMarked
package org.cwtt.casework.names;

import org.jspecify.annotations.NullMarked;
