package org.cwtt.intake.rest;

import jakarta.inject.Singleton;
import org.cwtt.rest.BodyLimit;

/// How large bodies may be here.
@Singleton
public final class IntakeBodies implements BodyLimit {
    /// Bytes of any other body.
    public static final int ONE = 256 * 1024;

    /// Bytes of a batch.
    public static final int BATCH = 16 * 1024 * 1024;

    /// Bytes of a file that is taken in as a job.
    public static final int BULK = 64 * 1024 * 1024;

    @Override
    public long bytes(String path) {
        if (path.endsWith("/batch")) {
            return BATCH;
        }
        return path.startsWith("/v1/bulk/") ? BULK : ONE;
    }
}
