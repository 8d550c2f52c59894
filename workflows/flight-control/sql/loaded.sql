-- Whether the backup is in: in the database :new, or already in the place of the one that is now called :old.
select count(*) = 1 as there from pg_database where datname = :'new'
\gset
\if :there
\connect :"new"
select to_regclass('public.devices') is not null as filled
\gset
\if :filled
select to_json(count(*) > 0) from devices;
\else
select 'false';
\endif
\else
select to_json(count(*) = 1) from pg_database where datname = :'old';
\endif
