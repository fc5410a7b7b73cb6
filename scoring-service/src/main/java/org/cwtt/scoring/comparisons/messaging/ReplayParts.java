package org.cwtt.scoring.comparisons.messaging;

import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.scoring.broker.Broker;
import org.cwtt.scoring.places.Areas;
import org.cwtt.scoring.rulesets.Rulesets;

/// What the replays of all partitions share.
record ReplayParts(Broker broker, SchemaRegistry registry, Rulesets rulesets, Areas areas, ComparisonsTopic topic) {}
