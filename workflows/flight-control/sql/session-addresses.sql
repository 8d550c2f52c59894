-- Where the sessions on the live database come from: the addresses of containers.
select coalesce(json_agg(distinct host(client_addr)), '[]')
from pg_stat_activity
where datname = 'flightctl' and backend_type = 'client backend' and client_addr is not null;
