/// Kafka's topics and users as Kubernetes resources, made from the one catalogue of topics.
@NullMarked
package org.cwtt.kubernetes;

import org.jspecify.annotations.NullMarked;
