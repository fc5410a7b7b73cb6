-- Where departments see children. Kept by administrators; a service is closed, never removed.
CREATE TABLE services (
    service_id text PRIMARY KEY CHECK (service_id ~ '^[A-Z0-9][A-Z0-9._-]{0,39}$'),
    department text NOT NULL CHECK (department IN ('HEALTH', 'EDUCATION', 'SOCIAL_DEVELOPMENT')),
    name       text NOT NULL,
    province   text NOT NULL,
    district   text NOT NULL,
    -- The department's own area: a health sub-district, an education district, a social development office.
    catchment  text,
    latitude   double precision,
    longitude  double precision,
    -- Children at a time.
    capacity   integer NOT NULL CHECK (capacity >= 0),
    open       boolean NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL,
    CHECK ((latitude IS NULL) = (longitude IS NULL))
);
CREATE INDEX services_by_place ON services (department, province, district, catchment);

-- A school's place in the hierarchies of the three departments, as the topic of areas says it.
ALTER TABLE schools
    ADD COLUMN education_district        text,
    ADD COLUMN health_sub_district       text,
    ADD COLUMN social_development_office text;

-- Who sees the child. No foreign key: its check would lock the service's row with every acceptance.
ALTER TABLE referrals ADD COLUMN service_id text;
ALTER TABLE referral_history ADD COLUMN service_id text;
ALTER TABLE department_responses ADD COLUMN service_id text;
-- How many places are taken is counted, not kept: so it is right whoever accepts at the same time.
CREATE INDEX referrals_at_service ON referrals (service_id)
    WHERE service_id IS NOT NULL AND state IN ('ACCEPTED', 'SCHEDULED', 'IN_PROGRESS');

-- A caregiver no longer consents that a department knows of a child: the department must say that it has taken note.
-- The child is found by the referral, so that nothing here has to be erased.
CREATE TABLE consent_withdrawals (
    withdrawal_id   uuid PRIMARY KEY,
    referral_id     uuid NOT NULL REFERENCES referrals,
    withdrawn_at    timestamptz NOT NULL,
    acknowledged_at timestamptz,
    acknowledged_by text,
    -- The caregiver consented again before anybody acknowledged it.
    given_again_at  timestamptz,
    CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL))
);
CREATE INDEX consent_withdrawals_by_referral ON consent_withdrawals (referral_id);
CREATE INDEX consent_withdrawals_to_acknowledge ON consent_withdrawals (withdrawal_id)
    WHERE acknowledged_at IS NULL AND given_again_at IS NULL;
