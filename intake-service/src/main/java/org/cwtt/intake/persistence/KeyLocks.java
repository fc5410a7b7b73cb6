package org.cwtt.intake.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/// Lets one transaction at a time change what has a given key, also where no row exists yet to be locked.
///
/// So two devices that register the same child at once do not collide, and the events of one key keep their order.
@ApplicationScoped
public class KeyLocks {
    private final EntityManager database;

    KeyLocks(EntityManager database) {
        this.database = database;
    }

    /// Waits for the key; the lock goes with the running transaction.
    public void hold(String kind, Object key) {
        database.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, kind + ":" + key)
                .getSingleResult();
    }
}
