-- The product's roles and its empty database. The password reaches psql by its environment, never by its arguments.
\getenv app POSTGRESQL_PASSWORD
create role admin login superuser;
create role flightctl_migrator login createdb;
create role flightctl_app login password :'app';
create database flightctl owner admin;
revoke connect on database flightctl from public;
grant connect on database flightctl to flightctl_app;
grant all on database flightctl to flightctl_migrator;
\connect flightctl
grant all on schema public to flightctl_migrator;
grant usage on schema public to flightctl_app;
