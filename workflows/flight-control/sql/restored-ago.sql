-- Seconds since devices were last marked by a restore; null if no event says so (events are kept for some days only).
select coalesce(floor(extract(epoch from now() - max(created_at)))::bigint::text, 'null') from events where reason = 'SystemRestored';
