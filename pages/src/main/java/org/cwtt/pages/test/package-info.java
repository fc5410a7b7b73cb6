/// For tests of pages; nothing here runs in a service.
@NullMarked
package org.cwtt.pages.test;

import org.jspecify.annotations.NullMarked;
