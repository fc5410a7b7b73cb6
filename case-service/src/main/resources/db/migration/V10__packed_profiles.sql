-- jsonb made the server parse, and lay out again, what is only ever read whole. Nothing is rewritten here: a replica of the
-- version before may run on beside this one, and what it puts into `document` is newer than `packed`.
ALTER TABLE profiles ADD COLUMN packed bytea, ALTER COLUMN document DROP NOT NULL;
COMMENT ON COLUMN profiles.packed IS 'the profile whole, in Smile, the binary form of JSON';
COMMENT ON COLUMN profiles.document IS 'the profile whole, as versions before `packed` kept it; where it stands, it counts';
