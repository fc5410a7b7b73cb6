ALTER TABLE submissions
    ADD COLUMN started_at timestamptz,
    ADD COLUMN ended_at   timestamptz;
COMMENT ON COLUMN submissions.started_at IS 'of the interview, by the device''s clock, if the device tells';

-- What the report on data quality looks through.
CREATE INDEX submissions_round ON submissions (round_id) WHERE state = 'STANDING';
