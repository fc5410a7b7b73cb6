CREATE TABLE provinces (
    code text PRIMARY KEY,
    name text NOT NULL
);

CREATE TABLE districts (
    code     text PRIMARY KEY,
    name     text NOT NULL,
    category text NOT NULL CHECK (category IN ('METRO', 'DISTRICT')),
    province text NOT NULL REFERENCES provinces (code)
);

CREATE TABLE schools (
    emis                      text        PRIMARY KEY,
    name                      text        NOT NULL,
    province                  text        NOT NULL REFERENCES provinces (code),
    district                  text        NOT NULL REFERENCES districts (code),
    circuit                   text,
    education_district        text,
    health_sub_district       text,
    social_development_office text,
    enrolments                jsonb       NOT NULL DEFAULT '{}',
    version                   bigint      NOT NULL,
    changed_at                timestamptz NOT NULL,
    -- Every area that the school lies in: who works in one of them sees it.
    areas                     text[]      NOT NULL
        GENERATED ALWAYS AS (ARRAY['ZA', 'ZA-' || province, district, circuit, emis]) STORED
);

CREATE TABLE rounds (
    id         text        PRIMARY KEY,
    opens_on   date        NOT NULL,
    closes_on  date        NOT NULL CHECK (closes_on >= opens_on),
    version    bigint      NOT NULL,
    changed_at timestamptz NOT NULL
);
