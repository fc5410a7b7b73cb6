-- The child for whom a referral was opened, once the registry has found that it is another one's record: undone, a merge
-- gives back what was that child's.
ALTER TABLE referrals ADD COLUMN first_child_id uuid;
CREATE INDEX referrals_by_first_child ON referrals (first_child_id) WHERE first_child_id IS NOT NULL;
-- Whose record a merged child is; that one may have been merged since.
ALTER TABLE children ADD COLUMN merged_into uuid;
CREATE INDEX children_by_survivor ON children (merged_into) WHERE merged_into IS NOT NULL;
