-- Each routing table that was ever used, as it was: why a child was referred can be shown for as long as anybody asks.
CREATE TABLE routing_tables (
    table_id      text NOT NULL,
    version       text NOT NULL,
    document      text NOT NULL,
    first_used_at timestamptz NOT NULL,
    PRIMARY KEY (table_id, version)
);
