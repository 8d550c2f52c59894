-- The database :name and what stands beside it under a longer name, each with its number: a rename does not change that.
select coalesce(json_agg(json_build_object('name', datname, 'oid', oid::text) order by datname), '[]')
from pg_database where datname = :'name' or starts_with(datname, :'name' || '_');
