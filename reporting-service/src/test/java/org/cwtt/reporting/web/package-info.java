/// The pages as people see them.
@NullMarked
package org.cwtt.reporting.web;

import org.jspecify.annotations.NullMarked;
