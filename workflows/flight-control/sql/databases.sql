select coalesce(json_agg(datname order by datname), '[]') from pg_database where datname like 'flightctl%';
