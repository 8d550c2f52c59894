create table integrations (id integer primary key, name text);
insert into integrations select n, 'integration ' || n from generate_series(1, 120) n;
create table que_jobs (id integer primary key, args json);
insert into que_jobs select n, json_build_array(n, 'host') from generate_series(1, 3) n;
