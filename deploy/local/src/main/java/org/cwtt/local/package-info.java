/// The launcher of the embedded default: every part of the platform as a real process on one machine, loopback only.
@NullMarked
package org.cwtt.local;

import org.jspecify.annotations.NullMarked;
