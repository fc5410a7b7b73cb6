-- When a referral last changed: a department's system asks for what is newer than what it has.
ALTER TABLE referrals ADD COLUMN changed_at timestamptz;
UPDATE referrals r SET changed_at = date_trunc('milliseconds', coalesce(
    (SELECT max(h.occurred_at) FROM referral_history h WHERE h.referral_id = r.referral_id), r.requested_at, now()));
ALTER TABLE referrals ALTER COLUMN changed_at SET NOT NULL, ALTER COLUMN changed_at SET DEFAULT now();
CREATE INDEX referrals_by_change ON referrals (department, changed_at);

-- The child behind a department's own child id, which cannot be computed backwards. The keys are not in here.
CREATE TABLE pairwise_ids (
    child_id    uuid NOT NULL,
    department  text NOT NULL CHECK (department IN ('HEALTH', 'EDUCATION', 'SOCIAL_DEVELOPMENT')),
    pairwise_id text NOT NULL,
    PRIMARY KEY (child_id, department)
);
CREATE UNIQUE INDEX pairwise_ids_by_id ON pairwise_ids (department, pairwise_id);
