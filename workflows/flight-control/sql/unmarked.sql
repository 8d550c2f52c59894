-- Devices without the mark of the restore that should have it: not deleted, not being decommissioned. How many, and the first few.
select json_build_object('devices', count(*), 'some', coalesce((array_agg(name order by name))[:10], '{}'))
from devices where deleted_at is null and coalesce(annotations ->> 'device-controller/awaitingReconnect', '') <> 'true'
  and coalesce(status #>> '{lifecycle,status}', '') not in ('Decommissioning', 'Decommissioned');
