-- The same rows as before, of columns alone: a question for one unit reads the schools of that unit by an index, where it
-- used to make five rows of every school first.
CREATE INDEX schools_by_province_unit ON schools (('ZA-' || province));
CREATE OR REPLACE VIEW area_units AS
    SELECT 'NATION' AS area_level, 'ZA' AS area, 'ZA' AS unit
    UNION ALL SELECT 'PROVINCE', 'ZA-' || code, 'ZA' FROM provinces
    UNION ALL SELECT 'PROVINCE', 'ZA-' || code, 'ZA-' || code FROM provinces
    UNION ALL SELECT 'DISTRICT', district, 'ZA' FROM schools
    UNION ALL SELECT 'DISTRICT', district, 'ZA-' || province FROM schools
    UNION ALL SELECT 'DISTRICT', district, district FROM schools
    UNION ALL SELECT 'SCHOOL', emis, 'ZA' FROM schools
    UNION ALL SELECT 'SCHOOL', emis, 'ZA-' || province FROM schools
    UNION ALL SELECT 'SCHOOL', emis, district FROM schools
    UNION ALL SELECT 'SCHOOL', emis, circuit FROM schools
    UNION ALL SELECT 'SCHOOL', emis, emis FROM schools;
