-- When the department, or the team, has to take its next step, and who was told that it is late.
ALTER TABLE referrals
    ADD COLUMN due_at      timestamptz,
    ADD COLUMN escalation  text NOT NULL DEFAULT 'NONE' CHECK (escalation IN ('NONE', 'DISTRICT', 'PROVINCE')),
    ADD COLUMN escalate_at timestamptz,
    -- Login of the last one who answered for the department.
    ADD COLUMN taken_by    text,
    -- The referral that a person opened or joined after this one was declined.
    ADD COLUMN rerouted_to uuid;
UPDATE referrals SET due_at = respond_by, escalate_at = respond_by WHERE state IN ('REQUESTED', 'ACCEPTED');
UPDATE referrals SET due_at = appointment_at + interval '7 days', escalate_at = appointment_at + interval '7 days'
    WHERE state = 'SCHEDULED';
CREATE INDEX referrals_to_escalate ON referrals (escalate_at) WHERE escalate_at IS NOT NULL;
ALTER TABLE referral_history ADD COLUMN escalation text;
CREATE INDEX statutory_reports_to_escalate ON statutory_reports (due_at) WHERE state = 'DUE';

-- A child who was merged into another or erased gets no referrals any more.
ALTER TABLE children
    ADD COLUMN state text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'MERGED', 'ERASED'));

-- What the newest profile said, to look at it again when consent is given.
ALTER TABLE assessments
    ADD COLUMN school_id text,
    ADD COLUMN flags     jsonb;
