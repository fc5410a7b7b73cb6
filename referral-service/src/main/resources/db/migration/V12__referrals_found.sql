-- Each table has a migration of its own: one that holds the locks of two meets a replica that takes them the other way.
-- People read a referral out to each other by the end of its id.
CREATE INDEX referrals_by_reference ON referrals (right(referral_id::text, 8));

-- What is escalated is a list of its own.
CREATE INDEX referrals_escalated ON referrals (department, referral_id)
    WHERE escalation <> 'NONE' AND due_at IS NOT NULL;
