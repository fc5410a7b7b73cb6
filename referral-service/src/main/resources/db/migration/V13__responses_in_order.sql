-- Which response to a referral a department's system gave last by its topic.
ALTER TABLE department_responses ADD COLUMN by_topic boolean NOT NULL DEFAULT false;
CREATE INDEX department_responses_by_referral ON department_responses (referral_id, responded_at) WHERE by_topic;
