#!/bin/bash
# killed-everywhere.sh: under with-host.sh; one restore whose console is killed just before and just after every append to its journal,
# and resumed each time.
. "$(dirname "$0")/common.sh"
consenting_answers
export SALVOR_CRASH_NEW=$LAB_DIR/points
code=137 verb=run what=flight-control.quadlets-restore
while [ $code = 137 ]; do
    code=0
    salvor quadlet $verb $what >"$LAB_DIR/shown" 2>&1 || code=$?
    verb=resume what=last
done 2>/dev/null
[ $code = 0 ] || { tail -n 30 "$LAB_DIR/shown"; "$SALVOR" report last --runs "$runs" | tail -n 60; failed "ended with $code after $(wc -l <"$SALVOR_CRASH_NEW") kills"; }
unset SALVOR_CRASH_NEW
proved_restored
passed "recovered after $(wc -l <"$LAB_DIR/points") kills"
