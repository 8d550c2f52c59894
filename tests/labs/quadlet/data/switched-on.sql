-- The devices that call, with the version they run: all but those that are deleted, decommissioned or, every eighth, switched off.
select org_id, name, annotations ->> 'device-controller/renderedVersion' from devices
where deleted_at is null and status #>> '{lifecycle,status}' = 'Enrolled' and substr(labels ->> 'alias', 5)::int % 8 <> 3 order by name;
