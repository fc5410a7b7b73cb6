/// Children over REST.
@NullMarked
package org.cwtt.intake.child.rest;

import org.jspecify.annotations.NullMarked;
