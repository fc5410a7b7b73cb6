package org.cwtt.referral.rest;

import jakarta.inject.Singleton;
import org.cwtt.rest.BodyLimit;

/// How large bodies may be here.
@Singleton
final class ReferralBodies implements BodyLimit {
    /// Bytes of a list of services.
    private static final int LIST = 1024 * 1024;

    /// Bytes of any other body.
    private static final int ONE = 64 * 1024;

    @Override
    public long bytes(String path) {
        return path.endsWith("/v1/services") ? LIST : ONE;
    }
}
