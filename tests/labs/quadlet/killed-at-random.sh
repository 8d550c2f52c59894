#!/bin/bash
# killed-at-random.sh: under with-host.sh; one restore whose console is killed at ten random moments (SEED repeats them).
. "$(dirname "$0")/common.sh"
RANDOM=${SEED:=$RANDOM}
echo "SEED=$SEED"
consenting_answers
lab-sh root sh -c 'echo LAB_RESTORE_SLOW=2 >/etc/lab-restore' # or the change that matters most is over too soon to be hit
lab-sh root mkdir -p /run/salvor/lock # as a console leaves it that dies while it makes the lock
verb=run what=flight-control.quadlets-restore
for ((kills = 0; kills < 10; kills++)); do
    salvor quadlet $verb $what >"$LAB_DIR/shown" 2>&1 &
    until pgrep -P $! -x salvor >/dev/null || ! kill -0 $! 2>/dev/null; do sleep 0.01; done
    sleep "$((RANDOM % 3)).$((RANDOM % 10))"
    pkill -KILL -P $! -x salvor || { tail -n 30 "$LAB_DIR/shown"; failed "it had ended before kill $((kills + 1))"; }
    wait $! 2>/dev/null
    verb=resume what=last
    compgen -G "$runs/*/session.json" >/dev/null || verb=run what=flight-control.quadlets-restore # killed before there was a run
done
salvor quadlet resume last >"$LAB_DIR/shown" 2>&1 || { tail -n 30 "$LAB_DIR/shown"; "$SALVOR" report last --runs "$runs" | tail -n 60; failed 'not recovered'; }
proved_restored
passed 'recovered after 10 kills'
