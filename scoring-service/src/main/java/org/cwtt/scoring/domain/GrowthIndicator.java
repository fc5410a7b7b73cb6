package org.cwtt.scoring.domain;

/// The measures of growth that the WHO reference of 2007 gives for school-age children.
public enum GrowthIndicator {
    /// In kg/m2. Its distribution is skewed, so beyond 3 SD the restricted formula applies.
    BMI_FOR_AGE(true),
    /// In cm. Normally distributed (L = 1), so the formula holds throughout.
    HEIGHT_FOR_AGE(false);

    private final boolean restricted;

    GrowthIndicator(boolean restricted) {
        this.restricted = restricted;
    }

    boolean restricted() {
        return restricted;
    }
}
