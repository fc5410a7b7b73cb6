package org.cwtt.scoring.domain;

/// The measures of growth that the WHO reference of 2007 gives for school-age children.
public enum GrowthIndicator {
    /// In kg/m2. Its distribution is skewed, so beyond 3 SD the restricted formula applies.
    BMI_FOR_AGE(true, true, true, Bounds.closed(-5, 5)),
    /// In cm. Normally distributed (L = 1), so the formula holds throughout.
    HEIGHT_FOR_AGE(false, false, true, Bounds.closed(-6, 6)),
    /// In kg, to the age of ten years. Skewed like the body mass index.
    WEIGHT_FOR_AGE(true, true, false, Bounds.closed(-6, 5));

    private final boolean restricted;
    private final boolean weighed;
    private final boolean measured;
    private final Bounds plausible;

    GrowthIndicator(boolean restricted, boolean weighed, boolean measured, Bounds plausible) {
        this.restricted = restricted;
        this.weighed = weighed;
        this.measured = measured;
        this.plausible = plausible;
    }

    /// True when it needs the weight.
    public boolean needsWeight() {
        return weighed;
    }

    /// True when it needs the height.
    public boolean needsHeight() {
        return measured;
    }

    /// True when z-scores beyond 3 SD follow the restricted formula.
    public boolean restricted() {
        return restricted;
    }

    /// Z-scores outside are errors of measurement.
    ///
    /// Source: the limits that WHO's software AnthroPlus flags (manual of 2009).
    public Bounds plausible() {
        return plausible;
    }
}
