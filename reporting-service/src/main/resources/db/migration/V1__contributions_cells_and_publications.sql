-- What each child last contributed to a round. Never deleted by a correction: the newest profile replaces it.
CREATE TABLE contributions (
    child_id     uuid     NOT NULL,
    round_id     text     NOT NULL,
    shard        integer  NOT NULL,
    sequence     bigint   NOT NULL,
    school       text     NOT NULL,
    grade        text     NOT NULL,
    sex          text     NOT NULL,
    assessed     boolean  NOT NULL,
    complete     boolean  NOT NULL,
    health       text     NOT NULL,
    nutrition    text     NOT NULL,
    economic     text     NOT NULL,
    protection   text     NOT NULL,
    education    text     NOT NULL,
    psychosocial text     NOT NULL,
    PRIMARY KEY (child_id, round_id)
) WITH (fillfactor = 80);

-- Where each referral stands.
CREATE TABLE referral_standings (
    referral_id uuid    PRIMARY KEY,
    shard       integer NOT NULL,
    version     bigint  NOT NULL,
    school      text    NOT NULL,
    round_id    text    NOT NULL,
    department  text    NOT NULL,
    state       text    NOT NULL
) WITH (fillfactor = 80);

-- True counts. The sum over a cell's shards equals a GROUP BY over the two tables above.
CREATE TABLE cells (
    school    text    NOT NULL,
    round_id  text    NOT NULL,
    indicator text    NOT NULL,
    domain    text    NOT NULL,
    level     text    NOT NULL,
    shard     integer NOT NULL,
    count     bigint  NOT NULL,
    PRIMARY KEY (school, round_id, indicator, domain, level, shard)
) WITH (fillfactor = 60);

CREATE TABLE provinces (code text PRIMARY KEY);
INSERT INTO provinces VALUES ('EC'), ('FS'), ('GP'), ('KZN'), ('LP'), ('MP'), ('NC'), ('NW'), ('WC');

CREATE TABLE schools (
    emis     text   PRIMARY KEY,
    version  bigint NOT NULL,
    name     text   NOT NULL,
    province text   NOT NULL,
    district text   NOT NULL,
    circuit  text,
    enrolled bigint NOT NULL
);
CREATE INDEX schools_by_district ON schools (district);
CREATE INDEX schools_by_province ON schools (province);

-- A round that was heard of only through a profile has version 0 and no dates.
CREATE TABLE rounds (
    round_id  text   PRIMARY KEY,
    version   bigint NOT NULL,
    opens_on  date,
    closes_on date
);

-- The areas that a school counts in.
CREATE VIEW school_areas AS
    SELECT emis, 'NATION' AS area_level, 'ZA' AS area FROM schools
    UNION ALL SELECT emis, 'PROVINCE', 'ZA-' || province FROM schools
    UNION ALL SELECT emis, 'DISTRICT', district FROM schools
    UNION ALL SELECT emis, 'SCHOOL', emis FROM schools;

-- The units (as in a caller's org_units) in which an area lies.
CREATE VIEW area_units AS
    SELECT 'NATION' AS area_level, 'ZA' AS area, 'ZA' AS unit
    UNION ALL SELECT 'PROVINCE', 'ZA-' || code, unit
        FROM provinces CROSS JOIN LATERAL (VALUES ('ZA'), ('ZA-' || code)) AS u (unit)
    UNION ALL SELECT 'DISTRICT', district, unit
        FROM schools CROSS JOIN LATERAL (VALUES ('ZA'), ('ZA-' || province), (district)) AS u (unit)
    UNION ALL SELECT 'SCHOOL', emis, unit
        FROM schools
        CROSS JOIN LATERAL (VALUES ('ZA'), ('ZA-' || province), (district), (circuit), (emis)) AS u (unit);

-- What has to be counted again. Appended only, so that no two writers meet on a row. A SCHOOL stands for itself and
-- for whatever area it lies in when it is counted; another level for that one area, which a school has left.
CREATE TABLE stale_areas (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    area_level text   NOT NULL,
    area       text   NOT NULL,
    round_id   text   NOT NULL
);

-- What was announced last: protected figures only, read by every way out.
CREATE TABLE published_indicators (
    cell        text        PRIMARY KEY,
    indicator   text        NOT NULL,
    area_level  text        NOT NULL,
    area        text        NOT NULL,
    round_id    text        NOT NULL,
    domain      text        NOT NULL,
    level       text        NOT NULL,
    numerator   bigint,
    denominator bigint,
    version     bigint      NOT NULL,
    updated_at  timestamptz NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX published_indicators_by_area ON published_indicators (area, round_id);

-- The rule by which the published figures were protected.
CREATE TABLE publication_rule (
    threshold integer NOT NULL,
    round_to  integer NOT NULL
);
