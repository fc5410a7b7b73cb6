@NullMarked
package org.cwtt.casework.rest;

import org.jspecify.annotations.NullMarked;
