-- Where a referral stands now: since it follows its child through merges, its newest step may be in another record.
CREATE INDEX referral_steps_by_referral ON referral_steps (referral_id, version);
