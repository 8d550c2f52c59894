-- Sessions on the live database but ours, by the name they give themselves.
select coalesce(json_agg(distinct coalesce(nullif(application_name, ''), 'unnamed')), '[]')
from pg_stat_activity
where datname = 'flightctl' and backend_type = 'client backend' and application_name <> 'salvor';
