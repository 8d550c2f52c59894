#!/bin/bash
# store-killed.sh: under with-stack.sh; the object store dies in the middle of the media and comes back: what arrived is not sent again, and
# nothing is missing. The newest dumps that are there are taken, and the replica as it is: both are answered for.
. "$(dirname "$0")/common.sh"

stack_up
cp -a "$media/." "$replica/" # as by the cron job, at four in the morning
answers 'fresh: newest' '{at: choose, stop: blocked, do: waive, reason: the hour since is known}'
salvor run fragalysis.prepare-relocation >"$LAB_DIR/shown" 2>&1 &
run=$!
until [ "$(sent production-stack-media/ | wc -l)" -ge 400 ]; do
    alive $run || { tail -n 40 "$LAB_DIR/shown"; failed 'it ended before the store could die'; }
    sleep 0.1
done
store_stop
sleep 5
arrived=$(sent production-stack-media/ | wc -l)
[ "$arrived" -lt 1900 ] || failed "the store died too late: $arrived objects"
alive $run || { tail -n 40 "$LAB_DIR/shown"; failed 'the run ended with the store'; }
sleep 10
store_start
code=0
wait $run || code=$?
[ $code = 0 ] || { tail -n 40 "$LAB_DIR/shown"; failed "it ended with $code"; }
media_copied
# what was under way when the store died may have arrived without an answer
again=$(sent production-stack-media/ | awk '$1 > 1' | wc -l)
[ "$again" -le 30 ] || failed "$again objects were sent again"
same 'what writes stands still' "$suspended" "$(scaled)"
nothing_left
no_secret
passed "the store died after $arrived of 2033 objects; $again were sent again"
