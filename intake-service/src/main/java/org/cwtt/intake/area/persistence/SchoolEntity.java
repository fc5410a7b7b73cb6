package org.cwtt.intake.area.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.cwtt.intake.area.domain.School;
import org.cwtt.intake.area.domain.Site;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A school's row.
@Entity
@Table(name = "schools")
public class SchoolEntity {
    @Id
    String emis;

    @Column(nullable = false)
    String name;

    @Column(nullable = false)
    String province;

    @Column(nullable = false)
    String district;

    @Nullable
    String circuit;

    @Column(name = "education_district")
    @Nullable
    String educationDistrict;

    @Column(name = "health_sub_district")
    @Nullable
    String healthSubDistrict;

    @Column(name = "social_development_office")
    @Nullable
    String socialDevelopmentOffice;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Integer> enrolments;

    @Nullable
    Integer quintile;

    @Column(name = "no_fee")
    @Nullable
    Boolean noFee;

    @Nullable
    Double latitude;

    @Nullable
    Double longitude;

    @Nullable
    Integer learners;

    @Column(nullable = false)
    long version;

    @Column(name = "changed_at", nullable = false)
    Instant changedAt;

    School toSchool() {
        return new School(
                emis,
                name,
                province,
                district,
                circuit,
                educationDistrict,
                healthSubDistrict,
                socialDevelopmentOffice,
                enrolments,
                new Site(quintile, noFee, latitude, longitude, learners));
    }

    void set(School school, long newVersion, Instant at) {
        emis = school.emis();
        name = school.name();
        province = school.province();
        district = school.district();
        circuit = school.circuit();
        educationDistrict = school.educationDistrict();
        healthSubDistrict = school.healthSubDistrict();
        socialDevelopmentOffice = school.socialDevelopmentOffice();
        enrolments = school.enrolments();
        quintile = school.site().quintile();
        noFee = school.site().noFee();
        latitude = school.site().latitude();
        longitude = school.site().longitude();
        learners = school.site().learners();
        version = newVersion;
        changedAt = at;
    }
}
