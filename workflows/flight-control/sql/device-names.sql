select coalesce(json_agg(name order by name), '[]') from devices where deleted_at is null;
