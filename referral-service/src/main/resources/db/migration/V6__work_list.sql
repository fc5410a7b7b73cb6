-- The school that the child attends today, by which others than departments see a referral: kept beside it, so that
-- one index answers for a school or an area.
ALTER TABLE referrals ADD COLUMN child_school_id text;
UPDATE referrals r SET child_school_id = coalesce(c.school_id, r.school_id) FROM children c WHERE c.child_id = r.child_id;
UPDATE referrals SET child_school_id = school_id WHERE child_school_id IS NULL;
ALTER TABLE referrals ALTER COLUMN child_school_id SET NOT NULL;
CREATE INDEX referrals_by_department_and_school ON referrals (department, school_id, referral_id);
CREATE INDEX referrals_by_child_school ON referrals (child_school_id, referral_id);
-- What is due or late, and what is waiting for somebody, are few among many.
CREATE INDEX referrals_by_due ON referrals (department, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX referrals_taken ON referrals (taken_by, referral_id)
    WHERE state IN ('ACCEPTED', 'SCHEDULED', 'IN_PROGRESS');
