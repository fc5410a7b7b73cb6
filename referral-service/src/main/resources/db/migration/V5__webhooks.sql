-- Where a department's system wants to be told of its referrals.
CREATE TABLE webhooks (
    webhook_id uuid PRIMARY KEY,
    department text NOT NULL CHECK (department IN ('HEALTH', 'EDUCATION', 'SOCIAL_DEVELOPMENT')),
    areas      text[] NOT NULL,
    url        text NOT NULL,
    -- It signs, so it cannot be kept as a hash.
    secret     bytea NOT NULL,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX webhooks_by_department ON webhooks (department);

-- One message to one webhook. Entered with the change that it tells of.
CREATE TABLE webhook_deliveries (
    delivery_id     uuid PRIMARY KEY,
    webhook_id      uuid NOT NULL REFERENCES webhooks ON DELETE CASCADE,
    body            text NOT NULL,
    state           text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'DELIVERED', 'DEAD')),
    attempts        integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    give_up_at      timestamptz NOT NULL,
    last_outcome    text
);
CREATE INDEX webhook_deliveries_to_send ON webhook_deliveries (next_attempt_at) WHERE state = 'PENDING';
CREATE INDEX webhook_deliveries_by_webhook ON webhook_deliveries (webhook_id, delivery_id);
