package org.cwtt.rest;

/// How large a body may be where a service reads larger ones on some paths than on others.
@FunctionalInterface
public interface BodyLimit {
    /// In bytes; never more than `quarkus.http.limits.max-body-size`.
    long bytes(String path);
}
