/// Back-up and restore of all that the platform keeps: one folder holds copies of the databases, their log, the topics
/// and the points to which all of it can be put back together (deploy/backup/README.md).
@NullMarked
package org.cwtt.local.backup;

import org.jspecify.annotations.NullMarked;
