-- What a team planned for a child, and what was delivered.
CREATE TABLE interventions (
    intervention_id uuid        PRIMARY KEY,
    child_id        uuid        NOT NULL,
    case_id         uuid        NOT NULL,
    domain          text        NOT NULL,
    intervention    text        NOT NULL,
    goal            text        NOT NULL,
    responsible     text        NOT NULL,
    starts_on       date        NOT NULL,
    every_days      integer,
    ends_on         date,
    state           text        NOT NULL,
    version         bigint      NOT NULL,
    round_id        text        NOT NULL,
    level_at_start  text        NOT NULL,
    outcome         text,
    next_due_on     date,
    changed_at      timestamptz NOT NULL
) WITH (fillfactor = 90);
CREATE INDEX interventions_child ON interventions (child_id);
CREATE INDEX interventions_due ON interventions (next_due_on, intervention_id) WHERE next_due_on IS NOT NULL;

-- Every step of every plan. Rows are only ever added.
CREATE TABLE intervention_steps (
    child_id        uuid        NOT NULL,
    intervention_id uuid        NOT NULL,
    version         bigint      NOT NULL,
    step            text        NOT NULL,
    from_state      text,
    to_state        text        NOT NULL,
    outcome         text,
    actor           text        NOT NULL,
    occurred_at     timestamptz NOT NULL,
    PRIMARY KEY (child_id, intervention_id, version)
);

CREATE TABLE deliveries (
    delivery_id     uuid        PRIMARY KEY,
    intervention_id uuid        NOT NULL,
    child_id        uuid        NOT NULL,
    delivered_on    date        NOT NULL,
    result          text        NOT NULL,
    reason          text,
    recorded_by     text        NOT NULL,
    recorded_at     timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN deliveries.delivery_id IS 'made by the device, so that sending it again changes nothing';
CREATE INDEX deliveries_intervention ON deliveries (intervention_id, delivered_on);
CREATE INDEX deliveries_child ON deliveries (child_id);
