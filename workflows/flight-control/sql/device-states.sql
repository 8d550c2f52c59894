-- Devices that are not deleted, of every organisation, by their state.
select coalesce(json_object_agg(state, number), '{}')
from (select coalesce(status #>> '{summary,status}', 'Unknown') as state, count(*) as number from devices where deleted_at is null group by 1) as states;
