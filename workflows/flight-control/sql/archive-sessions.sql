-- Sessions on the database :name but ours: by the address they come from, a local one by the name it gives itself. Of the sessions of others a login without rights over them
-- sees neither address nor kind: they count all the same, by their user. Autovacuum has none.
select coalesce(json_agg(distinct coalesce(host(client_addr), nullif(application_name, ''), 'a session of ' || usename)), '[]')
from pg_stat_activity
where datname = :'name' and pid <> pg_backend_pid() and usename is not null and coalesce(backend_type, 'client backend') = 'client backend'
  and application_name is distinct from 'salvor';
