-- Which schools have to be counted again. Appended only, so that no two writers meet on a row.
CREATE TABLE stale_schools (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    school   text   NOT NULL,
    round_id text   NOT NULL
);
DROP TABLE stale_areas;

-- True counts of every area, kept up by differences so that no reading adds up schools; they never leave the service.
-- Learners enrolled are counted as indicator 'enrolled'.
CREATE TABLE area_counts (
    area       text   NOT NULL,
    round_id   text   NOT NULL,
    indicator  text   NOT NULL,
    domain     text   NOT NULL,
    level      text   NOT NULL,
    count      bigint NOT NULL,
    PRIMARY KEY (area, round_id, indicator, domain, level)
) WITH (fillfactor = 80);

-- Where a school lay when it was counted last: what it leaves when it moves.
CREATE TABLE counted_places (
    school   text NOT NULL,
    round_id text NOT NULL,
    province text NOT NULL,
    district text NOT NULL,
    PRIMARY KEY (school, round_id)
);

-- What was released last: true counts of that moment, and which of them stay hidden. Level '*' is the denominator.
CREATE TABLE releases (
    area       text    NOT NULL,
    round_id   text    NOT NULL,
    indicator  text    NOT NULL,
    domain     text    NOT NULL,
    level      text    NOT NULL,
    area_level text    NOT NULL,
    parent     text    NOT NULL,
    place      integer NOT NULL,
    count      bigint  NOT NULL,
    hidden     boolean NOT NULL,
    PRIMARY KEY (area, round_id, indicator, domain, level)
) WITH (fillfactor = 80);
CREATE INDEX releases_by_parent ON releases (parent, round_id, indicator, domain);

INSERT INTO stale_schools (school, round_id) SELECT emis, round_id FROM schools CROSS JOIN rounds;
