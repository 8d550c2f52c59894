#!/bin/bash
# killed.sh: under with-cluster.sh; consoles that are killed, one in the middle of a change and one just before and just after every append to its
# journal, and runs that are resumed each time.
. "$(dirname "$0")/common.sh"

# killed_everywhere PROCEDURE: leaves the number of kills in $kills.
killed_everywhere() {
    local code=137 verb=run what=$1
    export SALVOR_CRASH_NEW=$LAB_DIR/points
    : >"$SALVOR_CRASH_NEW"
    while [ $code = 137 ]; do
        code=0
        salvor $verb $what >"$LAB_DIR/shown" 2>&1 || code=$?
        verb=resume what=last
        compgen -G "$runs/*/session.json" >/dev/null || verb=run what=$1 # killed before there was a run
    done 2>/dev/null
    kills=$(wc -l <"$SALVOR_CRASH_NEW")
    unset SALVOR_CRASH_NEW
    [ $code = 0 ] || { tail -n 30 "$LAB_DIR/shown"; failed "$1: ended with $code after $kills kills"; }
    "$SALVOR" verify last --runs "$runs" >/dev/null || failed "$1: the evidence does not verify"
}

# Killed while the pods of a writer are on their way out.
shop_up
answers 'namespace: shop'
salvor run cluster.quiesce >"$LAB_DIR/shown" 2>&1 &
run=$!
until shop get pods -l app=web -o 'jsonpath={.items[*].metadata.deletionTimestamp}' | grep -q .; do
    kill -0 $run 2>/dev/null || { tail -n 30 "$LAB_DIR/shown"; failed 'it ended before it could be killed'; }
done
pkill -KILL -P $run -x salvor || failed 'it could not be killed'
wait $run 2>/dev/null
ran 'resumed' 0 resume last
as_before quiesce
same 'each writer was stopped once and started once' 'web=3 worker=3 ' "$(scaled)"
passed 'cluster.quiesce, killed while pods were ending'

rm -rf "$runs"
shop_up
answers 'limit: 20' '{stop: unclear, do: again, always: true}'
killed_everywhere cluster.apply
same 'the settings' '20 a minute yes cheap shop' "$(shop get configmap settings -o 'jsonpath={.data.limit} {.data.old} {.data.motto} {.metadata.labels.team}')"
nothing 'the notes' notes
passed "cluster.apply, killed $kills times"
