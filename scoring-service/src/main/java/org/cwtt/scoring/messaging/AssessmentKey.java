package org.cwtt.scoring.messaging;

import java.util.UUID;

/// Names an assessment in the state store: `child|round`.
record AssessmentKey(UUID childId, String roundId) {

    static AssessmentKey of(String key) {
        int end = key.indexOf('|');
        return new AssessmentKey(UUID.fromString(key.substring(0, end)), key.substring(end + 1));
    }

    @Override
    public String toString() {
        return childId + "|" + roundId;
    }
}
