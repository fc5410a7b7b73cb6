-- What was not delivered yet is dropped when the child is erased: so a message knows its referral.
ALTER TABLE webhook_deliveries ADD COLUMN referral_id uuid;
UPDATE webhook_deliveries SET referral_id = (body::jsonb ->> 'referralId')::uuid WHERE body <> '';
CREATE INDEX webhook_deliveries_untold ON webhook_deliveries (referral_id) WHERE state <> 'DELIVERED';
