-- Sessions on the database :name but ours: by the address they come from, a local one by the name it gives itself.
select coalesce(json_agg(distinct coalesce(host(client_addr), nullif(application_name, ''), 'a local session without a name')), '[]')
from pg_stat_activity
where datname = :'name' and backend_type = 'client backend' and application_name <> 'salvor';
