# Starting the servers of the databases, and asking them by another way than Salvor's; to be sourced. Wants LAB_RUN and the tools in PATH.
system_password=sys/pa55+canary zync_password=zync-canary backend_password=backend-canary redis_password=system-canary

as_postgres() { setpriv --reuid=postgres --regid=postgres --init-groups "$@"; }

databases_start() {
    local data=$LAB_RUN/databases
    mkdir -p "$data"/{backend,system,mysql}
    install -d -o postgres "$data/pg"
    as_postgres initdb -D "$data/pg/data" -U postgres -E UTF8 --locale=C.UTF-8 --auth-local=trust --auth-host=scram-sha-256 --no-sync >"$data/initdb.log"
    echo 'host all all 10.79.0.0/24 scram-sha-256' >>"$data/pg/data/pg_hba.conf"
    as_postgres pg_ctl -s -w -D "$data/pg/data" -l "$data/pg/log" -o "-c listen_addresses=10.79.0.1 -c unix_socket_directories=$data/pg -c fsync=off -c shared_buffers=32MB" start
    store_start backend 10.79.0.2 "$backend_password"
    store_start system 10.79.0.3 "$redis_password"
    mariadb-install-db --user=root --datadir="$data/mysql/data" --auth-root-authentication-method=normal --skip-test-db >"$data/install.log" 2>&1 ||
        { cat "$data/install.log" >&2; die 'MariaDB cannot be set up'; }
    setsid mariadbd --user=root --datadir="$data/mysql/data" --socket="$data/mysql/socket" --pid-file="$data/mysql/pid" --bind-address=10.79.0.4 \
        --innodb-buffer-pool-size=32M --innodb-flush-log-at-trx-commit=0 >"$data/mysql/log" 2>&1 </dev/null &
    within 30 'MariaDB' root_mysql -e 'select 1'
}

# store_start NAME ADDRESS PASSWORD: a Redis server
store_start() {
    printf 'bind %s\nport 6379\nrequirepass %s\ndir %s\nsave ""\nappendonly no\ndaemonize yes\nlogfile %s\n' "$2" "$3" "$LAB_RUN/databases/$1" "$LAB_RUN/databases/$1/log" |
        redis-server - >/dev/null
    within 10 "the store $1" store "$1" ping
}

# within SECONDS WHAT CMD...: CMD comes to succeed.
within() {
    local end=$((SECONDS + $1))
    until "${@:3}" >/dev/null 2>&1; do
        [ $SECONDS -lt $end ] || { "${@:3}"; die "$2: not within $1 s"; }
        sleep 0.2
    done
}

root_pg() { psql -XAtq -v ON_ERROR_STOP=1 -h "$LAB_RUN/databases/pg" -U postgres "$@"; }
root_mysql() { mysql --batch --skip-column-names --socket="$LAB_RUN/databases/mysql/socket" --user=root "$@"; }

# store NAME ARG...: redis-cli at that store, backend or system
store() {
    case $1 in
    backend) REDISCLI_AUTH=$backend_password redis-cli -h 10.79.0.2 "${@:2}" ;;
    system) REDISCLI_AUTH=$redis_password redis-cli -h 10.79.0.3 "${@:2}" ;;
    esac
}

# sql TEXT: of the system database, as its administrator
sql() {
    if [ "$engine" = mysql2 ]; then root_mysql system -e "$1"; else root_pg -d system -c "$1"; fi
}
zync() { root_pg -d zync -c "$1"; }

# databases_empty: databases as whoever installs 3scale is given them; of what was there nothing is left.
databases_empty() {
    root_pg -d postgres >/dev/null <<S
set client_min_messages = warning;
drop database if exists system with (force);
drop database if exists zync with (force);
drop role if exists system;
drop role if exists zync;
create role system login password '$system_password';
create role zync login password '$zync_password';
create database system owner system;
create database zync owner zync;
S
    root_mysql <<S
drop database if exists system;
create database system;
create or replace user system identified by '$system_password';
grant all on system.* to system;
S
    store backend flushall >/dev/null
    store system flushall >/dev/null
}

# rows: what does not change by itself in both SQL databases, in one order
rows() {
    local table
    for table in accounts services users proxies; do
        echo "$table"
        sql "select * from $table order by id"
    done
    for table in integrations que_jobs; do
        echo "$table"
        zync "select * from $table order by id"
    done
}

# keys: each key of both stores with a sum of its value and the moment it expires; without those that change by themselves
keys() {
    local of look='local out = {} for _, k in ipairs(redis.call("keys", "*")) do if not k:find("^lab/") then
        table.insert(out, k .. " " .. redis.sha1hex(redis.call("dump", k)) .. " " .. string.format("%.0f", redis.call("pexpiretime", k))) end end table.sort(out) return out'
    for of in 'backend 0' 'backend 1' 'system 0'; do
        echo "store $of"
        store "${of% *}" -n "${of#* }" --raw eval "$look" 0
    done
}
