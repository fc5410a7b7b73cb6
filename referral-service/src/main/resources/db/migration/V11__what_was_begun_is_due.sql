-- What was begun waits for word of it, too: about a school term after it was begun, and not all of the old ones at once.
UPDATE referrals SET due_at = greatest(changed_at + interval '70 days', now() + interval '7 days'),
    escalate_at = greatest(changed_at + interval '70 days', now() + interval '7 days')
WHERE state = 'IN_PROGRESS' AND due_at IS NULL;

-- Nobody is to be told of the referrals of children who were erased.
UPDATE referrals r SET due_at = NULL, escalate_at = NULL
WHERE escalate_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM children c WHERE c.child_id = r.child_id);
