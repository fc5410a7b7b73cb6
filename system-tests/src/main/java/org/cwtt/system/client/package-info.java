/// The platform's front doors: REST with real tokens, and the topics a department reads and writes.
@NullMarked
package org.cwtt.system.client;

import org.jspecify.annotations.NullMarked;
