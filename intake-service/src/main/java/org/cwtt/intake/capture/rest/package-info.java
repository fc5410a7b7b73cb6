/// The capture app over HTTP: its files, and its sign-in.
@NullMarked
package org.cwtt.intake.capture.rest;

import org.jspecify.annotations.NullMarked;
