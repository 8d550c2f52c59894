-- What belongs to a database itself and is in no dump of one database: its rights and its settings. From flightctl to :new.
select format('revoke all on database %I from public', :'new') where exists (select from pg_database where datname = 'flightctl' and datacl is not null)
\gexec
select format('grant %s on database %I to %s%s', privilege_type, :'new', case when grantee = 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end,
              case when is_grantable then ' with grant option' else '' end)
from pg_database, aclexplode(datacl) where datname = 'flightctl'
\gexec
select format('alter database %I set %I to %s', :'new', split_part(setting, '=', 1),
              case when setting ~ '^(search_path|temp_tablespaces|session_preload_libraries|local_preload_libraries)=' then substr(setting, strpos(setting, '=') + 1)
                   else quote_literal(substr(setting, strpos(setting, '=') + 1)) end)
from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase, unnest(s.setconfig) setting where d.datname = 'flightctl' and s.setrole = 0
\gexec
