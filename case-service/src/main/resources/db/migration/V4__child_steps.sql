-- With which departments the caregiver consents to share.
ALTER TABLE children ADD COLUMN consents text[] NOT NULL DEFAULT '{}';
CREATE INDEX children_absorbed ON children (merged_into) WHERE merged_into IS NOT NULL;

-- Every version of a child that was heard of: school moves, grades, consents. Made from events, in any order.
CREATE TABLE child_steps (
    child_id    uuid        NOT NULL,
    version     bigint      NOT NULL,
    state       text        NOT NULL,
    merged_into uuid,
    school_id   text        NOT NULL,
    grade       text        NOT NULL,
    consents    text[]      NOT NULL,
    changed_at  timestamptz NOT NULL,
    PRIMARY KEY (child_id, version)
);
INSERT INTO child_steps (child_id, version, state, merged_into, school_id, grade, consents, changed_at)
SELECT child_id, version, state, merged_into, school_id, grade, consents, changed_at FROM children
WHERE version >= 0 AND state <> 'ERASED' AND school_id IS NOT NULL AND grade IS NOT NULL AND changed_at IS NOT NULL;
