package org.cwtt.intake.questionnaire.domain;

/// Where a version stands.
public enum State {
    DRAFT,
    PUBLISHED,
    /// No new interview should begin with it. What a device brings for it is accepted and scored all the same.
    RETIRED
}
