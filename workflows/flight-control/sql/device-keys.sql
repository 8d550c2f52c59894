-- The keys that flightctl-restore has to write: one for each device that is not deleted.
select coalesce(json_agg('v1/' || org_id || '/device/' || name || '/awaiting-reconnect' order by org_id, name), '[]')
from devices where deleted_at is null;
