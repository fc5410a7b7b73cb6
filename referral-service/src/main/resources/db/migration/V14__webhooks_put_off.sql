-- One that does not answer is left alone for a while, the longer the more often it did not.
ALTER TABLE webhooks ADD COLUMN not_before timestamptz, ADD COLUMN failures integer NOT NULL DEFAULT 0;
