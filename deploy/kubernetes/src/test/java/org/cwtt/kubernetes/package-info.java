/// Checks of all manifests, none of which needs a cluster.
package org.cwtt.kubernetes;
