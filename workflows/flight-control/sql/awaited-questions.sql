-- What the store is asked, as lines for its client: for each device that awaits its reconnect its key's name, said back, then what the key says; and last how many devices there are.
with awaited as (
  select 'v1/' || org_id || '/device/' || name || '/awaiting-reconnect' as key, name from devices
  where deleted_at is null and annotations ->> 'device-controller/awaitingReconnect' = 'true'
    and coalesce(status #>> '{lifecycle,status}', '') not in ('Decommissioning', 'Decommissioned'))
select line from (
  select format(E'ECHO %1$s\nGET %1$s', key) as line, 0 as place, key from awaited where name ~ '^[A-Za-z0-9._-]+$'
  union all
  select 'ECHO waiting-' || count(*), 1, '' from awaited) as lines order by place, key;
