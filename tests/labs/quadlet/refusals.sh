#!/bin/bash
# refusals.sh: under with-host.sh; what must not pass does not, is named with its remedy, and the undo brings everything back: a wrong password
# of the application, and backups without a right, of an older and of a newer schema, and cut off.
. "$(dirname "$0")/common.sh"

# refused NAME STEP SEEN REMEDY ARG...: the run stops at STEP and says so.
refused() {
    local name=$1 step=$2 seen=$3 remedy=$4 code=0
    shift 4
    rm -rf "$runs"
    salvor quadlet run flight-control.quadlets-restore "$@" >"$LAB_DIR/shown" || code=$?
    same "$name: exit code" 4 $code
    grep -q "Result: not finished, at step $step\$" "$LAB_DIR/shown" || { tail -n 20 "$LAB_DIR/shown"; failed "$name: it did not stop at $step"; }
    grep -q "NOT SO .*$seen" "$LAB_DIR/shown" || { tail -n 20 "$LAB_DIR/shown"; failed "$name: it does not say $seen"; }
    grep -qF "$remedy" "$LAB_DIR/shown" || { tail -n 20 "$LAB_DIR/shown"; failed "$name: no remedy"; }
    passed "$name is named, with the remedy"
}

# undone: everything runs again, and nothing of the run is left.
undone() {
    local code=0
    salvor quadlet undo last >"$LAB_DIR/shown" || code=$?
    same 'undo: exit code' 7 $code
    for unit in flightctl-{api,worker,periodic,alert-exporter,alertmanager-proxy,gateway,imagebuilder-api}.service; do
        same "$unit" active "$(lab-sh root systemctl is-active $unit)"
    done
    same 'databases' flightctl "$(sql "select string_agg(datname, ' ') from pg_database where datname like 'flightctl%' and datname <> 'flightctl_x'" postgres)"
    same 'devices' 520 "$(sql 'select count(*) from devices where deleted_at is null')"
    passed 'undone'
}

# backup FILE SQL: a dump of the live database after SQL, made beside it.
backup() {
    sql 'create database flightctl_x owner admin template template0' postgres
    lab-sh root sh -c 'podman exec flightctl-db pg_dump -U postgres flightctl | podman exec -i flightctl-db psql -qXU postgres -d flightctl_x >/dev/null'
    sql "$2" flightctl_x
    lab-sh root sh -c "podman exec flightctl-db pg_dump -U postgres flightctl_x >$1"
    sql 'drop database flightctl_x' postgres
}

as_before=$(lab-sh root systemctl show flightctl-api.service --property=ActiveEnterTimestampMonotonic)
sql "alter role flightctl_app password 'another'" postgres
refused 'a wrong password' credentials 'wrong password' 'give the role flightctl_app the secret'
sql "alter role flightctl_app password '$(sed "s/'/''/g" "$LAB_SECRETS/database")'" postgres

lab-sh root sh -c 'zcat /var/tmp/flightctl.sql.gz | head -c 20000 >/var/tmp/cut.sql'
refused 'a file that was cut off' backup 'The file is whole' 'It was cut off' --set backup=/var/tmp/cut.sql
same 'flightctl-api was not touched so far' "$as_before" "$(lab-sh root systemctl show flightctl-api.service --property=ActiveEnterTimestampMonotonic)"

backup /var/tmp/rights.sql 'revoke update on devices from flightctl_app'
refused 'a missing right' load_database 'a right is missing' 'Missing right: grant it' --set backup=/var/tmp/rights.sql
undone
backup /var/tmp/older.sql 'alter table organizations drop column display_name'
refused 'an older schema' load_database 'No table and no column of this version is missing' 'The backup is older than this version' --set backup=/var/tmp/older.sql
undone
backup /var/tmp/newer.sql 'alter table organizations add column of_tomorrow text'
refused 'a newer schema' load_database 'no table and no column that this version does not know' 'The backup is newer than this version' --set backup=/var/tmp/newer.sql
undone
