package org.cwtt.referral.domain;

import java.util.UUID;

/// A department that answers a referral which another department holds.
public final class WrongDepartmentException extends RuntimeException {
    public WrongDepartmentException(UUID referralId, Department department) {
        super("referral " + referralId + " is not held by " + department);
    }
}
