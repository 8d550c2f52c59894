-- who else has a session in this server's databases: user, database, program, address; a dump that runs is none
select coalesce(json_agg(json_build_object('user', usename, 'database', datname, 'program', application_name, 'from', coalesce(host(client_addr), 'local'),
  'state', state) order by datname, usename, pid), '[]')
from pg_stat_activity
where datname is not null and pid <> pg_backend_pid() and application_name not in ('pg_dump', 'pg_dumpall', 'salvor') and backend_type = 'client backend';
