-- A document is only ever read whole: jsonb made the server parse, and store again, what nobody asks it about.
-- What is kept already stays as JSON until its next profile; the service reads both.
ALTER TABLE profiles ALTER COLUMN document TYPE bytea USING convert_to(document::text, 'UTF8');
COMMENT ON COLUMN profiles.document IS 'the profile whole, in Smile, the binary form of JSON; or as JSON, in UTF-8';
