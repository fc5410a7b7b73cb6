-- What departments' systems said by the topic that could not be taken, so that they can learn of it: the dead letters
-- are the operator's. Each once, however often it is heard.
CREATE TABLE refused_responses (
    position     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id     uuid NOT NULL UNIQUE,
    department   text NOT NULL,
    response_id  uuid NOT NULL,
    referral_id  uuid NOT NULL,
    response     text NOT NULL,
    responded_at timestamptz NOT NULL,
    refused_at   timestamptz NOT NULL,
    problem      text NOT NULL,
    detail       text NOT NULL
);
CREATE INDEX refused_responses_by_department ON refused_responses (department, position);
CREATE INDEX refused_responses_by_time ON refused_responses (refused_at);
