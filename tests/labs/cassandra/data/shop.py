"""What the ring is filled with, as CQL: rows whose every column is known, a keyspace each with one, two and
three replicas."""
import sys

ORDERS, EVENTS, STOCK = 900, 600, 40
out = sys.stdout.write


def schema():
    out("""
CREATE KEYSPACE shop WITH replication = {'class': 'NetworkTopologyStrategy', 'dc1': 2};
CREATE KEYSPACE log WITH replication = {'class': 'NetworkTopologyStrategy', 'dc1': 1};
CREATE KEYSPACE stock WITH replication = {'class': 'NetworkTopologyStrategy', 'dc1': 3};
CREATE TYPE shop.address (street text, town text);
CREATE TABLE shop.orders (id int PRIMARY KEY, day date, home frozen<address>, items list<text>, note text, paid decimal, spare text);
CREATE TABLE shop."Customers" (id int PRIMARY KEY, "Mail" text);
CREATE TABLE shop.nothing_yet (id int PRIMARY KEY);
CREATE TABLE log.events (source int, at timestamp, what text static, body blob, PRIMARY KEY (source, at)) WITH CLUSTERING ORDER BY (at DESC) AND gc_grace_seconds = 7200;
CREATE TABLE stock.counted (article text PRIMARY KEY, pieces counter);
ALTER TABLE shop.orders DROP spare;
CREATE INDEX orders_day ON shop.orders (day);
CREATE CUSTOM INDEX orders_note ON shop.orders (note) USING 'StorageAttachedIndex';
CREATE MATERIALIZED VIEW shop.orders_by_day AS SELECT day, id, note FROM shop.orders WHERE day IS NOT NULL AND id IS NOT NULL PRIMARY KEY (day, id);
CREATE FUNCTION shop.twice (n int) CALLED ON NULL INPUT RETURNS int LANGUAGE java AS $$ return n == null ? null : n * 2; $$;
CREATE ROLE clerk WITH PASSWORD = 'clerk canary' AND LOGIN = true;
GRANT SELECT ON KEYSPACE shop TO clerk;
""")


def orders(begin, end):
    for i in range(begin, end):
        out(f"INSERT INTO shop.orders (id, day, home, items, note, paid) VALUES ({i}, '2026-{i % 12 + 1:02}-{i % 28 + 1:02}', {{street: 'Way {i}', town: 'Zürich'}}, "
            f"['a{i}', 'b'], 'note {i % 50}; CREATE ''TABLE''', {i}.50);\n")


def events(begin, end):
    for i in range(begin, end):
        out(f"INSERT INTO log.events (source, at, what, body) VALUES ({i % 60}, '2026-01-01 00:00:{i % 60:02}.{i:03}+0000', 'source {i % 60}', 0x{i:08x});\n")


def rows():
    orders(0, ORDERS)
    events(0, EVENTS)
    for i in range(STOCK):
        out(f"INSERT INTO shop.\"Customers\" (id, \"Mail\") VALUES ({i}, 'c{i}@example.net');\nUPDATE stock.counted SET pieces = pieces + {i + 1} WHERE article = 'article {i}';\n")
    for i in range(0, ORDERS, 9):
        out(f"DELETE FROM shop.orders WHERE id = {i};\n")


if __name__ == "__main__":
    schema()
    rows()
