#!/usr/bin/env python3
"""system.py: the system database as SQL that PostgreSQL and MariaDB both take: 40 accounts, the portals' names among them."""
DOMAIN = "apps.example.net"


def row(table, *values):
    print(f"insert into {table} values ({', '.join('null' if v is None else repr(v) for v in values)});")


print("create table accounts (id integer primary key, org_name varchar(200), domain varchar(200), self_domain varchar(200));")
print("create table services (id integer primary key, account_id integer references accounts (id), name varchar(200));")
print("create table users (id integer primary key, account_id integer references accounts (id), username varchar(200), bio text);")
print("create table proxies (id integer primary key, service_id integer references services (id), endpoint varchar(200), sandbox_endpoint varchar(200));")
print("create table messages (id integer primary key, sender varchar(200));")
row("accounts", 1, "Master", None, f"master.{DOMAIN}")
row("accounts", 2, "Provider", f"3scale.{DOMAIN}", f"3scale-admin.{DOMAIN}")
for n in range(3, 41):
    row("accounts", n, f"Gäste {n} & Söhne; \"{n}\"", None, None)
for n in range(1, 31):
    row("services", n, 2, f"API {n}")
for n in range(1, 1201):
    row("users", n, n % 40 + 1, f"user{n}", f"\t{n} Zeilen " + "über sich " * (n % 50))
row("proxies", 1, 1, f"https://api-3scale-apicast-production.{DOMAIN}:443", f"https://api-3scale-apicast-staging.{DOMAIN}:443")
