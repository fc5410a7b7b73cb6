-- On what grounds a child's information is processed: one row for each purpose and ground, never overwritten.
CREATE TABLE lawful_bases (
    id                     uuid        PRIMARY KEY,
    child_id               uuid        NOT NULL REFERENCES children (id),
    purpose                text        NOT NULL CHECK (
        purpose IN ('ASSESS', 'SHARE_WITH_HEALTH', 'SHARE_WITH_EDUCATION', 'SHARE_WITH_SOCIAL_DEVELOPMENT')),
    kind                   text        NOT NULL CHECK (
        kind IN ('CAREGIVER_CONSENT', 'CHILD_ASSENT', 'LEGAL_OBLIGATION', 'PUBLIC_INTEREST')),
    form_version           text        NOT NULL,
    given_by               text        NOT NULL,
    given_on               date        NOT NULL,
    given_how              text        NOT NULL,
    recorded_by            text        NOT NULL,
    recorded_at            timestamptz NOT NULL,
    withdrawn_by           text,
    withdrawn_on           date,
    withdrawn_how          text,
    withdrawal_recorded_by text,
    withdrawal_recorded_at timestamptz
);
CREATE INDEX lawful_bases_child ON lawful_bases (child_id);
COMMENT ON COLUMN lawful_bases.form_version IS 'which text was read or signed, or which law';
COMMENT ON COLUMN lawful_bases.given_by IS 'who, by relationship to the child, such as mother';

INSERT INTO lawful_bases (id, child_id, purpose, kind, form_version, given_by, given_on, given_how, recorded_by,
                          recorded_at)
SELECT gen_random_uuid(), c.id, 'SHARE_WITH_' || department, 'CAREGIVER_CONSENT', 'unversioned', 'caregiver',
       c.registered_at::date, 'STATED_AT_REGISTRATION', c.registered_by, c.registered_at
FROM children c, unnest(c.sharing_consents) department;
