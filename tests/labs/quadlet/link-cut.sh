#!/bin/bash
# link-cut.sh: under with-host.sh; the connections are cut while changes run, at six places of one run. The console comes back by itself, finds what
# went on without it, and repeats nothing.
. "$(dirname "$0")/common.sh"
consenting_answers # what is not detached, and is not done by the look of the world, is asked about
salvor quadlet run flight-control.quadlets-restore >"$LAB_DIR/shown" 2>&1 &
run=$!
cuts=0
for leaf in stop_services/act0/flightctl-worker.service load_database/act0 load_database/act2 restore_database/act0 prepare/act0 \
    start_services/act0/flightctl-worker.service; do
    until grep -qs "\"subject\":\"$leaf\",\"type\":\"intended\"" "$runs"/*/journal.jsonl; do
        kill -0 $run 2>/dev/null || { tail -n 30 "$LAB_DIR/shown"; failed "it ended before $leaf"; }
        sleep 0.02
    done
    lab-sh root pkill -KILL -u ops sshd && cuts=$((cuts + 1))
done
wait $run || { tail -n 30 "$LAB_DIR/shown"; failed 'the run'; }
[ $cuts -ge 4 ] || failed "only $cuts connections were cut"
proved_restored
"$SALVOR" report last --runs "$runs" >"$LAB_DIR/report"
passed "recovered after $cuts cuts"
