/// Who may do what in Kafka, made from the catalogue of topics.
@NullMarked
package org.cwtt.local.rights;

import org.jspecify.annotations.NullMarked;
