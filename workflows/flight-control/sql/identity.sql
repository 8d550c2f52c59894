-- Which database this is: the cluster's identifier and the database's own number, as texts.
select json_build_object('system', (select system_identifier::text from pg_control_system()),
                         'oid', (select oid::text from pg_database where datname = 'flightctl'));
