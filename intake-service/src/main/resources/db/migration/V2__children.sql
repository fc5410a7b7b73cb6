-- The only place on the platform that holds a child's name.
CREATE TABLE children (
    id               uuid        PRIMARY KEY,
    version          bigint      NOT NULL,
    state            text        NOT NULL CHECK (state IN ('ACTIVE', 'MERGED', 'ERASED')),
    given_names      text        NOT NULL,
    family_name      text        NOT NULL,
    birth_date       date        NOT NULL,
    sex              text        NOT NULL CHECK (sex IN ('FEMALE', 'MALE')),
    school_id        text        NOT NULL REFERENCES schools (emis),
    grade            text        NOT NULL,
    learner_number   text,
    home_language    text,
    sharing_consents text[]      NOT NULL,
    registered_by    text        NOT NULL,
    registered_at    timestamptz NOT NULL,
    changed_at       timestamptz NOT NULL
);
CREATE INDEX children_school ON children (school_id);
COMMENT ON COLUMN children.learner_number IS 'LURITS; a child may have none, and two records of one child the same';
