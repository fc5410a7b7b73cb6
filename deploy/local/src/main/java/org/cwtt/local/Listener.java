package org.cwtt.local;

/// Everything that listens on a port. The order is the distance from the port base.
public enum Listener {
    INTAKE,
    SCORING,
    CASE,
    REFERRAL,
    REPORTING,
    KEYCLOAK,
    REGISTRY,
    POSTGRESQL,
    KAFKA,
    KAFKA_CONTROLLER,
    REGISTRY_MANAGEMENT,
    KAFKA_SECURED
}
