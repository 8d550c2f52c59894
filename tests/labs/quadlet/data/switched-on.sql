-- The devices that call, with the version they run: every fourth and every tenth of those that are not deleted.
select org_id, name, annotations ->> 'device-controller/renderedVersion' from devices
where deleted_at is null and (substr(labels ->> 'alias', 5)::int % 8 = 0 or substr(labels ->> 'alias', 5)::int % 10 = 0) order by name;
