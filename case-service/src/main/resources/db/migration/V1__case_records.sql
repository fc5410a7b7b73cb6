-- Everything here is made from events and can be made again from them, except access_log.

-- The areas a school lies in decide who may read the children that attend it today.
CREATE TABLE schools (
    emis     text   PRIMARY KEY,
    province text   NOT NULL,
    district text   NOT NULL,
    circuit  text,
    name     text   NOT NULL,
    version  bigint NOT NULL,
    units    text[] NOT NULL GENERATED ALWAYS AS
             (array_remove(ARRAY ['ZA', 'ZA-' || province, district, circuit, emis], NULL)) STORED
);
COMMENT ON COLUMN schools.units IS 'the org_units of which a reader needs at least one';
CREATE INDEX schools_units ON schools USING gin (units) WITH (fastupdate = off);

-- version -1: assessed in before it was announced, so its dates are not known yet.
CREATE TABLE rounds (
    round_id  text   PRIMARY KEY,
    opens_on  date,
    closes_on date,
    version   bigint NOT NULL
);

-- version -1: heard of in another event before intake's own.
-- An erased child keeps its row, without school, grade and sex, so that a late event does not bring it back.
CREATE TABLE children (
    child_id    uuid        PRIMARY KEY,
    version     bigint      NOT NULL,
    state       text        NOT NULL,
    merged_into uuid,
    sex         text        NOT NULL,
    school_id   text,
    grade       text,
    changed_at  timestamptz
);

-- The profile that stands for each child and round. `document` holds it whole, with all evidence, out of line, so that
-- the rows that a caseload reads stay short.
CREATE TABLE profiles (
    child_id    uuid        NOT NULL,
    round_id    text        NOT NULL,
    school_id   text,
    sequence    bigint      NOT NULL,
    high        smallint    NOT NULL,
    medium      smallint    NOT NULL,
    marks       text[]      NOT NULL,
    complete    boolean     NOT NULL,
    assessed_at timestamptz NOT NULL,
    document    jsonb       NOT NULL,
    PRIMARY KEY (child_id, round_id)
) WITH (fillfactor = 90, toast_tuple_target = 512);
COMMENT ON COLUMN profiles.school_id IS 'the school of today, which follows the child; none unless the child is ACTIVE';
COMMENT ON COLUMN profiles.marks IS 'each domain at its level, such as NUTRITION:HIGH';
-- The order of need, read backwards: of a whole round for wide areas, school by school for narrow ones.
CREATE INDEX profiles_need ON profiles (round_id, high, medium, child_id);
CREATE INDEX profiles_school_need ON profiles (round_id, school_id, high, medium, child_id);

-- Every profile a round went through, for the timeline.
CREATE TABLE profile_steps (
    child_id    uuid        NOT NULL,
    round_id    text        NOT NULL,
    sequence    bigint      NOT NULL,
    marks       text[]      NOT NULL,
    complete    boolean     NOT NULL,
    assessed_at timestamptz NOT NULL,
    PRIMARY KEY (child_id, round_id, sequence)
);

-- Every step of every referral; the newest one is the referral's state.
CREATE TABLE referral_steps (
    child_id    uuid        NOT NULL,
    referral_id uuid        NOT NULL,
    version     bigint      NOT NULL,
    department  text        NOT NULL,
    from_state  text,
    to_state    text        NOT NULL,
    priority    text        NOT NULL,
    reasons     text[]      NOT NULL,
    round_id    text        NOT NULL,
    respond_by  timestamptz NOT NULL,
    outcome     text,
    occurred_at timestamptz NOT NULL,
    PRIMARY KEY (child_id, referral_id, version)
);

-- Who read whose record, when and why. Rows are only ever added; they outlive the child's record.
CREATE TABLE access_log (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject  text        NOT NULL,
    child_id uuid        NOT NULL,
    what     text        NOT NULL,
    purpose  text        NOT NULL,
    read_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN access_log.what IS 'RECORD: the whole record; CASELOAD: a line in a list';
CREATE INDEX access_log_child ON access_log (child_id, read_at);
CREATE INDEX access_log_subject ON access_log (subject, read_at);
