#!/bin/bash
# ways.sh: under with-host.sh; the other ways through the procedure: the other two formats of a backup, the documented drop-in for the
# database, and a database that somebody restores by other means.
. "$(dirname "$0")/common.sh"

# way NAME STARTS ARG...: a restore; the database's container is started STARTS times in all.
way() {
    local name=$1 starts=$2
    shift 2
    rm -rf "$runs"
    salvor quadlet run flight-control.quadlets-restore "$@" >"$LAB_DIR/shown" || { tail -n 40 "$LAB_DIR/shown"; failed "$name"; }
    proved_restored "$starts"
    passed "$name"
    fresh-host
}

way 'a plain dump of one database' 1 --set backup=/var/tmp/flightctl.sql.gz
way 'a dump in the custom format' 1 --set backup=/var/tmp/flightctl.dump
way 'by a drop-in for the database' 3 --set reach=publish

rm -rf "$runs"
code=0
salvor quadlet run flight-control.quadlets-restore --set method=attested >"$LAB_DIR/shown" || code=$?
same 'exit code when nobody says what was done' 4 $code
sql 'create database flightctl_new owner admin template template0' postgres
lab-sh root bash -c 'podman exec -i flightctl-db pg_restore -U postgres -d flightctl_new --exit-on-error </var/tmp/flightctl.dump'
sql 'alter database flightctl rename to flightctl_old_hand; alter database flightctl_new rename to flightctl' postgres
ANSWERS=$LAB_DIR/attested.yaml
{
    cat "$beside/answers.yaml"
    printf '  restore_database.attested.backup: %s\n  restore_database.attested.taken: %s\n' 'the custom one' 2026-11-20T03:00:00Z
    printf '  restore_database.own_copy.who: %s\n' 'the hand'
} >"$ANSWERS"
salvor quadlet resume last >"$LAB_DIR/shown" || { tail -n 40 "$LAB_DIR/shown"; failed 'by other means'; }
proved_restored
passed 'by other means'
