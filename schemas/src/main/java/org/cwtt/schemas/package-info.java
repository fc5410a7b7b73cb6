/// The event contracts of the platform: one Avro record per topic and the catalogue of topics.
@NullMarked
package org.cwtt.schemas;

import org.jspecify.annotations.NullMarked;
