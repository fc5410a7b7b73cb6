package org.cwtt.referral.domain;

/// Where a statutory report stands. It leaves [#DUE] by a person's word alone.
public enum StatutoryState {
    DUE,
    SUBMITTED
}
