-- Devices that are not deleted, of every organisation.
select count(*) from devices where deleted_at is null;
