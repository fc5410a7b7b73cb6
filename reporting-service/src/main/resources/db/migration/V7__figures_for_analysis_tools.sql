-- What a tool such as Metabase or Superset reads: published figures alone, protected as every way out is. A reader is a
-- database user of its own, with rights on this schema and nothing else, and sees the areas of its units.
CREATE TABLE figure_readers (
    reader text NOT NULL,
    unit   text NOT NULL,
    PRIMARY KEY (reader, unit)
);
COMMENT ON TABLE figure_readers IS 'which units (ZA, ZA-GP, a district''s code, an EMIS number) a database user may see';

CREATE SCHEMA figures;
COMMENT ON SCHEMA figures IS 'Published figures, small numbers hidden. For reading by analysis tools.';

-- session_user is who has logged in: a reader cannot become another.
CREATE VIEW figures.areas AS
    SELECT DISTINCT u.area_level, u.area, s.name, s.district, 'ZA-' || s.province AS province
    FROM area_units u
    JOIN figure_readers r ON r.unit = u.unit AND r.reader = session_user
    LEFT JOIN schools s ON u.area_level = 'SCHOOL' AND s.emis = u.area;
COMMENT ON VIEW figures.areas IS 'the areas that the reader may see; name, district and province of schools alone';

CREATE VIEW figures.rounds AS SELECT round_id AS round, opens_on, closes_on FROM rounds;
COMMENT ON VIEW figures.rounds IS 'assessment rounds; without days where none are known yet';

CREATE VIEW figures.indicators AS
    SELECT p.indicator, p.area_level, p.area, p.round_id AS round,
           nullif(p.domain, '') AS domain, nullif(p.level, '') AS level,
           p.numerator, p.denominator,
           round(100.0 * p.numerator / nullif(p.denominator, 0), 1) AS percentage,
           p.numerator IS NULL AS suppressed, p.version, p.updated_at
    FROM published_indicators p
    WHERE EXISTS (
        SELECT FROM area_units u JOIN figure_readers r ON r.unit = u.unit
        WHERE r.reader = session_user AND u.area_level = p.area_level AND u.area = p.area);
COMMENT ON VIEW figures.indicators IS 'one row a figure; see reporting-service, Indicators';
COMMENT ON COLUMN figures.indicators.domain IS 'the domain; of referrals the department';
COMMENT ON COLUMN figures.indicators.level IS 'the risk level; of referrals the state; of completion COMPLETE or INCOMPLETE';
COMMENT ON COLUMN figures.indicators.numerator IS 'children or referrals, rounded; NULL when suppressed';
COMMENT ON COLUMN figures.indicators.denominator IS 'of how many, rounded; NULL when suppressed or not known';
COMMENT ON COLUMN figures.indicators.percentage IS 'from the rounded counts, to one decimal';
COMMENT ON COLUMN figures.indicators.suppressed IS 'true when the count is too small to be told, or would give one away';
COMMENT ON COLUMN figures.indicators.version IS 'grows with every published change of the figure';
