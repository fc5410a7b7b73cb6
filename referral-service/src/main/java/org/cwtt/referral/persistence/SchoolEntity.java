package org.cwtt.referral.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// One row of `schools`, to filter by area; [Schools] writes them.
@Entity
@Immutable
@Table(name = "schools")
class SchoolEntity {
    @Id
    String emis;

    @Column
    String province;

    @Column
    String district;

    @Column
    @Nullable
    String circuit;
}
