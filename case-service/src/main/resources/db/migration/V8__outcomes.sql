-- What was last told of how children fared with a service, beside matched untreated ones. The counts are as they were;
-- what is shown of them follows the small-number rule. Kept so that a figure is told anew only when many children moved.
CREATE TABLE outcome_releases (
    intervention      text        NOT NULL,
    domain            text        NOT NULL,
    area              text        NOT NULL,
    round_id          text        NOT NULL,
    start_level       text        NOT NULL,
    treated_better    bigint      NOT NULL,
    treated_same      bigint      NOT NULL,
    treated_worse     bigint      NOT NULL,
    untreated_better  bigint      NOT NULL,
    untreated_same    bigint      NOT NULL,
    untreated_worse   bigint      NOT NULL,
    released_at       timestamptz NOT NULL,
    checked_at        timestamptz NOT NULL,
    PRIMARY KEY (intervention, domain, area, round_id, start_level)
);
CREATE INDEX interventions_cohort ON interventions (round_id, domain, intervention);

-- From a reader's few schools to their children: the list of what is due, and the cohorts of a district.
CREATE INDEX children_school ON children (school_id) WHERE state = 'ACTIVE';
