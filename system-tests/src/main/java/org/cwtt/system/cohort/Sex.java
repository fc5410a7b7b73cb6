package org.cwtt.system.cohort;

/// As the front door knows it.
public enum Sex {
    FEMALE,
    MALE
}
