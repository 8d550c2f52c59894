-- Back to the database of before, known by its number :oid, whatever it is called now: it gets its name again, and what has the name now becomes :aside.
select format('alter database %I rename to %I', :'name', :'aside') from pg_database where datname = :'name' and oid::text <> :'oid'
\gexec
select format('alter database %I rename to %I', datname, :'name') from pg_database where oid::text = :'oid' and datname <> :'name'
\gexec
