-- The keys of the devices that still await their reconnect.
select coalesce(json_agg('v1/' || org_id || '/device/' || name || '/awaiting-reconnect'), '[]')
from devices where deleted_at is null and annotations ->> 'device-controller/awaitingReconnect' = 'true';
