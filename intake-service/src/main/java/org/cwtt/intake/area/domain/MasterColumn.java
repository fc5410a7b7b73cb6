package org.cwtt.intake.area.domain;

import java.util.List;
import org.cwtt.intake.bulk.domain.Column;

/// What the Department of Basic Education's school master list tells of a school, and how its columns are called in the
/// lists of the provinces and years. Names count without capitals, underscores and a year at their end.
public enum MasterColumn implements Column {
    EMIS(true, "NatEmis", "National EMIS number", "EMIS number", "EMIS", "NewNatEmis"),
    NAME(true, "Official_Institution_Name", "Institution_Name", "Name of institution", "School name", "Name"),
    PROVINCE(true, "Province", "ProvinceCD"),
    DISTRICT_MUNICIPALITY(false, "DMunName", "DistrictMunicipalityName", "District municipality"),
    LOCAL_MUNICIPALITY(false, "LMunName", "LocalMunicipalityName", "Local municipality"),
    EDUCATION_DISTRICT(false, "EIDistrict", "EduDistrict", "Education district", "District"),
    CIRCUIT(false, "EICircuit", "Education circuit", "Circuit"),
    QUINTILE(false, "Quintile"),
    NO_FEE(false, "NoFeeSchool", "No fee"),
    LATITUDE(false, "GIS_Latitude", "GIS_Lat", "Latitude"),
    LONGITUDE(false, "GIS_Longitude", "GIS_Long", "Longitude"),
    LEARNERS(false, "LearnerNumbers", "LearnersNumbers", "Learners"),
    STATUS(false, "Status"),
    GRADE_R(false, "Grade R", "Gr R"),
    GRADE_1(false, "Grade 1", "Gr 1"),
    GRADE_2(false, "Grade 2", "Gr 2"),
    GRADE_3(false, "Grade 3", "Gr 3");

    private final boolean needed;
    private final List<String> names;

    MasterColumn(boolean needed, String... names) {
        this.needed = needed;
        this.names = List.of(names);
    }

    @Override
    public boolean isNeeded() {
        return needed;
    }

    @Override
    public List<String> names() {
        return names;
    }
}
