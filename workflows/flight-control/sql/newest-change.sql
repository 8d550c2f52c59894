-- When a device was last changed, in seconds since 1970; null without devices.
select coalesce(floor(extract(epoch from max(updated_at)))::bigint::text, 'null') from devices where deleted_at is null;
