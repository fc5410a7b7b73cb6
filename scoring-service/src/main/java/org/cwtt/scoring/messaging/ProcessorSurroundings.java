package org.cwtt.scoring.messaging;

import org.cwtt.messaging.SchemaRegistry;

/// What the processors of all partitions share.
record ProcessorSurroundings(SchemaRegistry registry, RegistryPatience patience, ScoringMeters meters) {}
