-- the databases of this server that somebody can open, as a JSON list of names
select coalesce(json_agg(datname order by datname), '[]') from pg_database where datallowconn and not datistemplate;
