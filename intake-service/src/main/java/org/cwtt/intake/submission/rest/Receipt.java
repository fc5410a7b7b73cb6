package org.cwtt.intake.submission.rest;

import java.time.Instant;
import java.util.UUID;

/// What the sender of a stored submission gets, also when it is sent again.
public record Receipt(UUID id, int version, Instant receivedAt) {}
