-- Where each figure stands in the order in which figures were last published, so that a stream goes on where a reader
-- left it. One transaction publishes at a time, so positions become visible in their own order. A trigger, because a
-- replica of the version before publishes too while versions change.
CREATE SEQUENCE published_positions;
ALTER TABLE published_indicators ADD COLUMN position bigint NOT NULL DEFAULT nextval('published_positions');
CREATE INDEX published_indicators_by_position ON published_indicators (position);

CREATE FUNCTION take_position() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.position := nextval('published_positions');
    RETURN NEW;
END $$;
CREATE TRIGGER published_at_a_position BEFORE UPDATE ON published_indicators
    FOR EACH ROW EXECUTE FUNCTION take_position();
