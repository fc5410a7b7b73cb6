-- Ids of learners on class lists are made with it. Who knows it can try names and numbers out against the ids that
-- stand in topics, so it stays in this database, which holds the names anyway.
CREATE TABLE class_list_key (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    key      bytea NOT NULL
);
INSERT INTO class_list_key (key)
VALUES (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
