package org.cwtt.reporting.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// An area and one of the units in which it lies: what a question for the parts of an area selects from.
@Entity
@Immutable
@IdClass(AreaUnit.Key.class)
@Table(name = "area_units")
class AreaUnit {
    record Key(String area, String unit) {}

    @Id
    String area;

    @Id
    String unit;

    @Column(name = "area_level")
    String areaLevel;
}
