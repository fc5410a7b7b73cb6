-- Of each webhook, what is due first.
CREATE INDEX webhook_deliveries_to_send_each ON webhook_deliveries (webhook_id, next_attempt_at) WHERE state = 'PENDING';
