-- Devices that are not deleted, of every organisation, in one view: how many there are; how many carry the mark of the restore, of those how many are being decommissioned and how many have a name
-- that cannot be asked for as it is; and how many show the state without the mark.
select json_build_object('devices', count(*), 'waiting', count(*) filter (where marked and not leaving), 'leaving', count(*) filter (where marked and leaving),
  'odd', count(*) filter (where marked and not leaving and name !~ '^[A-Za-z0-9._-]+$'), 'unmarked', count(*) filter (where shown and not marked))
from (select name, coalesce(annotations ->> 'device-controller/awaitingReconnect', '') = 'true' as marked,
             coalesce(status #>> '{lifecycle,status}', '') in ('Decommissioning', 'Decommissioned') as leaving,
             coalesce(status #>> '{summary,status}', '') = 'AwaitingReconnect' as shown
      from devices where deleted_at is null) as seen;
