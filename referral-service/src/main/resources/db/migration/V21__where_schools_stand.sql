-- Where a school stands, in degrees (WGS 84), where intake tells it: the nearest service is the nearest by distance.
ALTER TABLE schools ADD COLUMN latitude double precision;
ALTER TABLE schools ADD COLUMN longitude double precision;
