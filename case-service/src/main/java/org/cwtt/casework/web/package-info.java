/// The practitioner dashboard.
@NullMarked
package org.cwtt.casework.web;

import org.jspecify.annotations.NullMarked;
