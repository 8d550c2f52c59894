-- Which database this is: the cluster's identifier and the database's own number, as texts; and whose it is.
select json_build_object('system', (select system_identifier::text from pg_control_system()), 'oid', oid::text, 'owner', pg_get_userbyid(datdba))
from pg_database where datname = current_database();
