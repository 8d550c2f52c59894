-- The keys of the devices that await their reconnect and are not being decommissioned.
select coalesce(json_agg('v1/' || org_id || '/device/' || name || '/awaiting-reconnect' order by org_id, name), '[]')
from devices where deleted_at is null and annotations ->> 'device-controller/awaitingReconnect' = 'true'
  and coalesce(status #>> '{lifecycle,status}', '') not in ('Decommissioning', 'Decommissioned');
