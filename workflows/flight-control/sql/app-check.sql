-- As the application: read, and write without keeping it.
begin;
select count(*) from devices;
update devices set resource_version = resource_version where name = (select min(name) from devices);
rollback;
select 'may read and write';
