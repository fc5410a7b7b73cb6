-- What is saved here in a service's own transaction is announced by the relay, and then deleted.
-- The columns are those that Debezium's outbox event router reads by default (topic from aggregatetype),
-- so that change data capture can take the relay's place.
CREATE TABLE outbox (
    position      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id            uuid        NOT NULL,
    aggregatetype text        NOT NULL,
    aggregateid   text        NOT NULL,
    type          text        NOT NULL,
    payload       bytea,
    traceparent   text,
    headers       jsonb,
    created_at    timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN outbox.aggregatetype IS 'the topic';
COMMENT ON COLUMN outbox.aggregateid IS 'the record key';
COMMENT ON COLUMN outbox.headers IS 'further headers, of dead letters';

-- Rows live for milliseconds: vacuum by count, not by share, so that the head of the index stays short.
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

-- The events that took effect here. Insert first, then act: a repeat finds its id and does nothing.
CREATE TABLE inbox (
    event_id    uuid        PRIMARY KEY,
    received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX inbox_received_at ON inbox USING brin (received_at);
