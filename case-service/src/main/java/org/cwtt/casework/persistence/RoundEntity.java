package org.cwtt.casework.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.cwtt.casework.domain.Round;
import org.jspecify.annotations.Nullable;

/// A row of `rounds`.
@Entity
@Table(name = "rounds")
public class RoundEntity {
    @Id
    @Column(name = "round_id")
    String roundId;

    @Nullable
    @Column(name = "opens_on")
    LocalDate opensOn;

    @Nullable
    @Column(name = "closes_on")
    LocalDate closesOn;

    @Column(name = "version")
    long version;

    Round toRound() {
        return new Round(roundId, version, opensOn, closesOn);
    }
}
