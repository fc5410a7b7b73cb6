package org.cwtt.intake.area.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.cwtt.intake.area.domain.Round;

/// A round's row.
@Entity
@Table(name = "rounds")
public class RoundEntity {
    @Id
    String id;

    @Column(name = "opens_on", nullable = false)
    LocalDate opensOn;

    @Column(name = "closes_on", nullable = false)
    LocalDate closesOn;

    @Column(nullable = false)
    long version;

    @Column(name = "changed_at", nullable = false)
    Instant changedAt;

    Round toRound() {
        return new Round(id, opensOn, closesOn);
    }

    void set(Round round, long newVersion, Instant at) {
        id = round.id();
        opensOn = round.opensOn();
        closesOn = round.closesOn();
        version = newVersion;
        changedAt = at;
    }
}
