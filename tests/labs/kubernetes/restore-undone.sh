#!/bin/bash
# restore-undone.sh: under with-flightctl.sh; something that no survey can see scales the worker up as soon as it is at zero. The restore stops there, and is
# undone: nothing was replaced.
. "$(dirname "$0")/flightctl-common.sh"

# keeper: by its managedFields anybody with kubectl.
keeper() {
    while :; do
        [ "$(internal get deployment flightctl-worker -o 'jsonpath={.spec.replicas}')" != 0 ] || internal scale deployment flightctl-worker --replicas=2 >/dev/null
        sleep 0.2
    done
}

installed
number() { sql "select oid from pg_database where datname = 'flightctl'" postgres; }
before=$(number)
keeper &
keeper=$!
restore_answers '{at: stop_services, stop: failed, do: undo}'
started=$SECONDS
ran undo 7 run flight-control.kubernetes-restore
[ $((SECONDS - started)) -lt 120 ] || failed 'it waited for what could not come'
told 'what it saw' 'waiting is of no use; seen: {"pods":'
kill $keeper
wait $keeper 2>/dev/null
same 'each count' 'alert-exporter=1/1 alertmanager-proxy=1/1 api=2/2 db=1/1 imagebuilder-worker=2/2 kv=1/1 periodic=1/1 ui=1/1 worker=3/3' "$(counts | sed 's#/[0-9]*\( \|$\)#\1#g')"
same 'the worker: made, stopped, scaled up by somebody, scaled back' 4 "$(internal get deployment flightctl-worker -o 'jsonpath={.metadata.generation}')"
same 'the database is the one of before' "$before" "$(number)"
same 'databases' flightctl "$(sql "select string_agg(datname, ' ') from pg_database where datname like 'flightctl%'" postgres)"
same 'devices' 520 "$(sql 'select count(*) from devices where deleted_at is null')"
same 'the store was emptied' 0 "$(flushed)"
same 'what was in it before' 1 "$(store --raw get lab/of-before)"
same 'port-forwards' 0 "$(pgrep -c -f 'kubectl .*port-forward ')"
"$SALVOR" verify last --runs "$runs" >/dev/null || failed 'the evidence does not verify'
passed "somebody scales up again: the restore was undone, $((SECONDS - started)) s"
