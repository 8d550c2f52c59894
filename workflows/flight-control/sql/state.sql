-- What tells one state of the database from another: how many devices it has, their names, how often they were changed, and how many are marked.
select json_build_object('devices', count(*), 'names', coalesce(md5(string_agg(org_id::text || '/' || name, ' ' order by org_id, name collate "C")), ''),
  'changes', coalesce(sum(resource_version), 0), 'marked', count(*) filter (where annotations ->> 'device-controller/awaitingReconnect' = 'true'))
from devices where deleted_at is null;
