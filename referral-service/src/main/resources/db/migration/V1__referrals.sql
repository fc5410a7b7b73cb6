-- Children as far as referral knows them. The row is also what every change to a child's referrals locks first.
CREATE TABLE children (
    child_id  uuid PRIMARY KEY,
    version   bigint NOT NULL DEFAULT 0,
    school_id text,
    consents  text[] NOT NULL DEFAULT '{}'
);

CREATE TABLE schools (
    emis     text PRIMARY KEY,
    province text NOT NULL,
    district text NOT NULL,
    circuit  text,
    name     text NOT NULL,
    version  bigint NOT NULL
);

-- The newest profile that was routed, by child and round.
CREATE TABLE assessments (
    child_id uuid NOT NULL,
    round_id text NOT NULL,
    sequence bigint NOT NULL,
    PRIMARY KEY (child_id, round_id)
);

CREATE TABLE referrals (
    referral_id         uuid PRIMARY KEY,
    child_id            uuid NOT NULL,
    department          text NOT NULL CHECK (department IN ('HEALTH', 'EDUCATION', 'SOCIAL_DEVELOPMENT')),
    round_id            text NOT NULL,
    school_id           text NOT NULL,
    state               text NOT NULL CHECK (state IN ('HELD_FOR_CONSENT', 'REQUESTED', 'ACCEPTED', 'SCHEDULED',
                                                       'IN_PROGRESS', 'COMPLETED', 'DECLINED', 'CANCELLED')),
    version             bigint NOT NULL,
    priority            text NOT NULL CHECK (priority IN ('ROUTINE', 'MEDIUM', 'HIGH', 'URGENT')),
    respond_within_days integer NOT NULL,
    respond_by          timestamptz NOT NULL,
    reasons             jsonb NOT NULL,
    -- When the department was first told; before that the referral does not exist for it.
    requested_at        timestamptz,
    outcome             text CHECK (outcome ~ '^[A-Z0-9_]{1,40}$'),
    appointment_at      timestamptz
);

CREATE UNIQUE INDEX one_open_referral ON referrals (child_id, department)
    WHERE state IN ('HELD_FOR_CONSENT', 'REQUESTED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS');
CREATE INDEX referrals_by_child ON referrals (child_id);
CREATE INDEX referrals_by_department ON referrals (department, referral_id);
CREATE INDEX referrals_by_department_and_state ON referrals (department, state, referral_id);

CREATE TABLE referral_history (
    referral_id uuid NOT NULL REFERENCES referrals,
    version     bigint NOT NULL,
    step        text NOT NULL,
    from_state  text,
    to_state    text NOT NULL,
    priority    text NOT NULL,
    reasons     text[] NOT NULL,
    respond_by  timestamptz NOT NULL,
    outcome     text,
    actor       text NOT NULL,
    occurred_at timestamptz NOT NULL,
    PRIMARY KEY (referral_id, version)
);

-- What departments said, by the id that they gave it: a repeat is recognised.
CREATE TABLE department_responses (
    response_id    uuid PRIMARY KEY,
    referral_id    uuid NOT NULL,
    department     text NOT NULL,
    response       text NOT NULL,
    reason         text,
    appointment_at timestamptz,
    responded_at   timestamptz NOT NULL
);
