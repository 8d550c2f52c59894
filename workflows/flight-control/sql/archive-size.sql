-- What the database takes on the disk; a dump of it is mostly smaller.
select pg_database_size(current_database());
