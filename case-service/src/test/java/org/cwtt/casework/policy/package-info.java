/// Tests of the data files.
@org.jspecify.annotations.NullMarked
package org.cwtt.casework.policy;
