-- A small Flight Control database in the product's shape: what the restore reads and writes, no more. psql -v n=NUMBER
-- The tables belong to the migration's role; the application has its rights by grants, as in the product.
set role flightctl_migrator;
create table organizations (id uuid primary key, display_name text);
insert into organizations values ('00000000-0000-0000-0000-000000000000', 'Default'), ('11111111-1111-4111-8111-111111111111', 'Stores');
create table devices (
    org_id uuid not null, name text not null, labels jsonb, annotations jsonb, owner text, spec jsonb, status jsonb, generation bigint,
    resource_version bigint, last_seen timestamptz, created_at timestamptz default now(), deleted_at timestamptz, primary key (org_id, name));
insert into devices
select case when g % 5 = 0 then '11111111-1111-4111-8111-111111111111'::uuid else '00000000-0000-0000-0000-000000000000'::uuid end,
    'd' || substr(md5(g::text) || md5('x' || g) || md5('y' || g), 1, 51),
    jsonb_build_object('alias', 'pos-' || lpad(g::text, 5, '0'), 'site', 'store-' || g % 40),
    jsonb_build_object('device-controller/renderedVersion', (3 + g % 9)::text),
    case when g % 7 = 0 then null else 'Fleet/' || (array['store-pos', 'kiosk', 'gateway'])[1 + g % 3] end,
    jsonb_build_object('os', jsonb_build_object('image', 'registry.example.com/pos/os:2.4.' || g % 3)),
    jsonb_build_object('summary', jsonb_build_object('status', 'Online'), 'updated', jsonb_build_object('status', 'UpToDate'),
        'lifecycle', jsonb_build_object('status', case when g % 97 = 0 then 'Decommissioned' else 'Enrolled' end),
        'config', jsonb_build_object('renderedVersion', (3 + g % 9)::text)),
    1, 10 + g, now(), now() - interval '90 days', case when g % 101 = 0 then now() end
from generate_series(1, :n) g;
create table enrollment_requests (org_id uuid, name text primary key, annotations jsonb, approved boolean, resource_version bigint);
insert into enrollment_requests
select '00000000-0000-0000-0000-000000000000', 'e' || md5('e' || g), '{}', g % 3 = 0, g from generate_series(1, 9) g;
grant select, insert, update, delete on all tables in schema public to flightctl_app;
reset role;
