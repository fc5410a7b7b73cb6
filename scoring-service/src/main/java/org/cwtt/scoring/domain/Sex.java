package org.cwtt.scoring.domain;

/// The sex that growth references are kept by.
public enum Sex {
    UNKNOWN,
    FEMALE,
    MALE
}
