-- A version that is being worked on. It may have faults, and changes as often as is wanted until it is published.
CREATE TABLE questionnaire_drafts (
    id         text        NOT NULL,
    version    integer     NOT NULL CHECK (version > 0),
    content    jsonb       NOT NULL,
    changed_by text        NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (id, version)
);

-- A version that no new interview should begin with. What a device still sends for it is accepted: the row's content
-- stays and never changes.
ALTER TABLE questionnaires
    ADD COLUMN retired_at timestamptz,
    ADD COLUMN retired_by text;
