/// The provincial dashboard: published figures as a page, charts over tables.
@NullMarked
package org.cwtt.reporting.web;

import org.jspecify.annotations.NullMarked;
