package org.cwtt.intake.child.domain;

/// As growth references tell children apart.
public enum Sex {
    FEMALE,
    MALE
}
